//! Every page in both languages, rendered as the server does it.
