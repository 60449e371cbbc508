# Settings are set beside what a person wrote into config.toml, not over it.
at 2026-11-20T20:15
steady config
file config/steady/config.toml
# My days end late.
day_start = "05:00"   # after the last train

# color = "never"
end
steady config
steady config get day_start
steady config set week_start sun
steady config set day_start 03:30
cat config/steady/config.toml
steady config unset day_start
cat config/steady/config.toml
env STEADY_DAY_START=06:00
steady config
steady config path
steady config --json
steady config get topic
steady config get day_strat
steady config set day_start noon
steady config set week_start wed
unset STEADY_DAY_START
steady config set topic ml-book
steady log 30m
steady config set topic languages/日本語
steady config unset topic -q
steady config list --format csv
