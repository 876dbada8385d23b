# Signing in and up, the profile.
