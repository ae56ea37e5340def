//! A Merkle tree over a log that only grows: one hash stands for all entries and their order (RFC 9162, 2.1).

use aws_lc_rs::digest::{Context, SHA256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// Tells a leaf from a node, so that nobody can pass one off as the other.
const LEAF: u8 = 0;
const NODE: u8 = 1;

/// SHA-256 of parts one after another.
#[must_use]
pub fn sha256(parts: &[&[u8]]) -> Hash {
    let mut context = Context::new(&SHA256);
    for part in parts {
        context.update(part);
    }
    let mut hash = [0; 32];
    for (to, from) in hash.iter_mut().zip(context.finish().as_ref()) {
        *to = *from;
    }
    hash
}

/// Hash of one entry.
#[must_use]
pub fn leaf_hash(entry: &[u8]) -> Hash {
    sha256(&[&[LEAF], entry])
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    sha256(&[&[NODE], left, right])
}

/// The right edge of the tree: the roots of its whole subtrees, the largest first. All that is needed to add entries and
/// to know the root, however many entries there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// Number of entries.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds the hash of one entry.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        // Each whole subtree of equal size on the left becomes one with it.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                hash = node_hash(&left, &hash);
            }
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// Root of the tree; of none, the hash of nothing.
    #[must_use]
    pub fn root(&self) -> Hash {
        let from_the_right = self.peaks.iter().rev().copied();
        from_the_right
            .reduce(|right, left| node_hash(&left, &right))
            .unwrap_or_else(|| sha256(&[]))
    }

    /// The subtree roots one after another, to be kept.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.peaks.concat()
    }

    /// What [`Frontier::to_bytes`] gave for so many entries; `None` where the two do not fit.
    #[must_use]
    pub fn from_bytes(size: u64, bytes: &[u8]) -> Option<Self> {
        let (peaks, rest) = bytes.as_chunks::<32>();
        let wanted = usize::try_from(size.count_ones()).ok()?;
        (rest.is_empty() && peaks.len() == wanted).then(|| Self {
            size,
            peaks: peaks.to_vec(),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The definition, as the RFC writes it.
    fn root_of(entries: &[Vec<u8>]) -> Hash {
        match entries {
            [] => sha256(&[]),
            [one] => leaf_hash(one),
            many => {
                let half = many.len().next_power_of_two() / 2;
                node_hash(&root_of(&many[..half]), &root_of(&many[half..]))
            }
        }
    }

    fn grown(entries: &[Vec<u8>]) -> Frontier {
        let mut frontier = Frontier::default();
        for entry in entries {
            frontier.push(leaf_hash(entry));
        }
        frontier
    }

    /// The vectors that implementations of Certificate Transparency share.
    #[test]
    fn the_known_trees_have_their_known_roots() {
        let entries = [
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f",
        ]
        .map(|text| hex::decode(text).unwrap());
        for (size, root) in [
            (
                0,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            ),
            (
                1,
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            ),
            (
                2,
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            ),
            (
                8,
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
            ),
        ] {
            assert_eq!(hex::encode(grown(&entries[..size]).root()), root, "{size}");
        }
    }

    proptest! {
        #[test]
        fn the_root_is_that_of_the_definition(entries in prop::collection::vec(any::<Vec<u8>>(), 0..70)) {
            prop_assert_eq!(grown(&entries).root(), root_of(&entries));
        }

        #[test]
        fn what_is_kept_goes_on_where_it_was(
            entries in prop::collection::vec(any::<Vec<u8>>(), 0..70), cut in 0..70_usize,
        ) {
            let (before, after) = entries.split_at(cut.min(entries.len()));
            let kept = grown(before);
            let mut again = Frontier::from_bytes(kept.size(), &kept.to_bytes()).unwrap();
            for entry in after {
                again.push(leaf_hash(entry));
            }
            prop_assert_eq!(again, grown(&entries));
        }

        #[test]
        fn another_order_or_another_entry_has_another_root(
            entries in prop::collection::hash_set(any::<[u8; 4]>(), 2..70), one in any::<prop::sample::Index>(),
        ) {
            let entries: Vec<Vec<u8>> = entries.into_iter().map(|entry| entry.to_vec()).collect();
            let root = grown(&entries).root();
            let place = one.index(entries.len() - 1);
            let mut swapped = entries.clone();
            swapped.swap(place, place + 1);
            prop_assert_ne!(grown(&swapped).root(), root);
            let mut changed = entries;
            changed[place].push(1);
            prop_assert_ne!(grown(&changed).root(), root);
        }
    }

    #[test]
    fn bytes_of_another_size_are_refused() {
        assert!(Frontier::from_bytes(3, &[0; 32]).is_none());
        assert!(Frontier::from_bytes(1, &[0; 33]).is_none());
    }
}
