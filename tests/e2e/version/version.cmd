steady --version
steady -V
steady week -V
