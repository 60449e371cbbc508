# A made-up history up to 2026-11-20, the same each time, as each program reads it:
#   awk -v sessions=7300 -v folder=DIR -f history.awk </dev/null
# Two sessions a day for at most fifty years, then more on each day; every 37th day falls short of its goal.
BEGIN {
  last = 20777  # 2026-11-20, in days since 1970-01-01
  days = int(sessions / 2); if (days < 1) days = 1; if (days > 18250) days = 18250
  split("ml math/algebra history rust ml/book", topics, " ")
  lines = folder "/history.jsonl"; clock = folder "/history.timeclock"
  print "{\"schema\":\"steady/export/1\",\"exported_at\":null}" > lines
  for (i = 0; i < sessions; ++i) {
    slot = int(i * days / sessions); day = last - days + 1 + slot
    if (day != today) { today = day; at = 6 * 3600; date = strftime("%Y-%m-%d", day * 86400, 1) }
    seconds = day % 37 == 0 ? 20 : 60 * (5 + (i * 7) % 11); topic = topics[i % 5 + 1]
    start = strftime("%H:%M:%S", at, 1); end = strftime("%H:%M:%S", at + seconds, 1)
    printf "{\"type\":\"session\",\"day\":\"%s\",\"start\":\"%sT%s+00:00\",\"seconds\":%d,\"topic\":\"%s\",\"tags\":[\"read\"],\"note\":\"Chapter %d\"}\n", \
      date, date, start, seconds, topic, i % 40 + 1 > lines
    compact = date; gsub("-", "", compact); from = start; gsub(":", "", from); to = end; gsub(":", "", to)
    month = folder "/timewarrior/data/" substr(date, 1, 7) ".data"
    if (month != open) { if (open != "") close(open); open = month }
    printf "inc %sT%sZ - %sT%sZ # %s\n", compact, from, compact, to, topic > month
    printf "i %s %s %s\no %s %s\n", date, start, topic, date, end > clock
    at += seconds + 60
  }
}
