//! stub
use super::{Doc, IndexError, Options, Results};
/// An immutable search index.
#[derive(Debug, Clone, Default)]
pub struct Index;
impl Index {
    /// Builds.
    pub fn build(_docs: &[Doc], _synonyms: &[Vec<String>]) -> Self { Self }
    /// Bytes.
    pub fn to_bytes(&self) -> Vec<u8> { Vec::new() }
    /// From bytes.
    pub fn from_bytes(_bytes: &[u8]) -> Result<Self, IndexError> { Ok(Self) }
    /// Search.
    pub fn search(&self, _query: &str, _options: &Options) -> Results { Results::default() }
    /// Number of documents.
    pub fn len(&self) -> usize { 0 }
    /// None.
    pub fn is_empty(&self) -> bool { true }
}
