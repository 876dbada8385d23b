//! Export of a person's data: a permit by proof, then an archive that is made while it is downloaded and stored
//! nowhere.

pub(super) mod archive;
pub(super) mod ask;
pub(super) mod download;
