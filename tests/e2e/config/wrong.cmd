# A config.toml that is wrong is exit 3 everywhere, but config itself still works.
at 2026-11-20T20:15
file config/steady/config.toml
week_start = "sun"
day_start = "late"
end
steady week
steady log 30m
steady config
steady config get week_start
steady config path
steady config set day_start 05:00
cat config/steady/config.toml
steady week --json
file config/steady/config.toml
day_start = 5
end
steady streak
file config/steady/config.toml
day_strat = "05:00"
end
steady streak
file config/steady/config.toml
day_start = 
end
steady streak
steady config set day_start 05:00
env STEADY_WEEK_START=never
unset XDG_CONFIG_HOME
steady week
steady config
