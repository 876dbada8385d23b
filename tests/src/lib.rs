//! Outer tests of the workspace.
