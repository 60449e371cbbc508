# Help: all commands, one command, a noun with its verbs, and a name that is none.
steady help
steady --help
steady help log
steady log --help
steady help goal set
steady goal set -h
steady help streak
steady help import
steady help weak
