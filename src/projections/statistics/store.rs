//! A table of states, as far as it is in memory.

use std::collections::HashMap;

use uuid::Uuid;

/// States by identifier. What was changed since the last write is remembered, so that each is written once a batch.
#[derive(Debug)]
pub struct Store<T> {
    entries: HashMap<Uuid, Entry<T>>,
    changed: Vec<Uuid>,
    batch: u64,
}

#[derive(Debug)]
struct Entry<T> {
    value: T,
    stored: bool,
    dirty: bool,
    used: u64,
}

/// What must be written: rows that are new to the table, and rows that are in it.
#[derive(Debug)]
pub struct Dirty<'a, T> {
    /// To be inserted.
    pub new: Vec<(Uuid, &'a T)>,
    /// To be updated.
    pub known: Vec<(Uuid, &'a T)>,
}

impl<T> Default for Store<T> {
    fn default() -> Self {
        Self { entries: HashMap::new(), changed: Vec::new(), batch: 0 }
    }
}

impl<T> Store<T> {
    /// The state, where there is one.
    #[must_use]
    pub fn get(&self, id: Uuid) -> Option<&T> {
        self.entries.get(&id).map(|entry| &entry.value)
    }

    /// The state, to be changed.
    pub fn get_mut(&mut self, id: Uuid) -> Option<&mut T> {
        let entry = self.entries.get_mut(&id)?;
        if !entry.dirty {
            entry.dirty = true;
            self.changed.push(id);
        }
        entry.used = self.batch;
        Some(&mut entry.value)
    }

    /// The state, to be changed; made by `new` where there is none.
    pub fn entry(&mut self, id: Uuid, new: impl FnOnce() -> T) -> &mut T {
        let (changed, batch) = (&mut self.changed, self.batch);
        let entry =
            self.entries.entry(id).or_insert_with(|| Entry { value: new(), stored: false, dirty: false, used: batch });
        if !entry.dirty {
            entry.dirty = true;
            changed.push(id);
        }
        entry.used = batch;
        &mut entry.value
    }

    /// Takes in a row of the table.
    pub fn loaded(&mut self, id: Uuid, value: T) {
        self.entries.insert(id, Entry { value, stored: true, dirty: false, used: self.batch });
    }

    /// Which of `ids` are not in memory; those that are will stay for this batch.
    pub fn missing(&mut self, ids: impl IntoIterator<Item = Uuid>) -> Vec<Uuid> {
        let mut missing: Vec<Uuid> = Vec::new();
        for id in ids {
            match self.entries.get_mut(&id) {
                Some(entry) => entry.used = self.batch,
                None => missing.push(id),
            }
        }
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    /// What was changed since the last write.
    #[must_use]
    pub fn dirty(&self) -> Dirty<'_, T> {
        let mut dirty = Dirty { new: Vec::new(), known: Vec::new() };
        for id in &self.changed {
            if let Some(entry) = self.entries.get(id) {
                let part = if entry.stored { &mut dirty.known } else { &mut dirty.new };
                part.push((*id, &entry.value));
            }
        }
        dirty
    }

    /// Everything was written; what is beyond `limit` and was not used by this batch is forgotten.
    pub fn written(&mut self, limit: usize) {
        for id in self.changed.drain(..) {
            if let Some(entry) = self.entries.get_mut(&id) {
                entry.dirty = false;
                entry.stored = true;
            }
        }
        if self.entries.len() > limit {
            let batch = self.batch;
            self.entries.retain(|_, entry| entry.used == batch);
            self.entries.shrink_to_fit();
        }
        self.batch += 1;
    }

    /// Whether the table has no row of it yet.
    #[must_use]
    pub fn is_new(&self, id: Uuid) -> bool {
        self.entries.get(&id).is_some_and(|entry| !entry.stored)
    }

    /// All identifiers in memory.
    pub fn ids(&self) -> impl Iterator<Item = Uuid> {
        self.entries.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_change_is_written_once_and_what_is_unused_is_forgotten() {
        let [known, new, unused] = [1, 2, 3].map(Uuid::from_u128);
        let mut store = Store::default();
        store.loaded(unused, 7);
        store.written(10);
        assert_eq!(store.missing([known, known, unused]), [known]);
        store.written(10);
        store.loaded(known, 1);
        *store.get_mut(known).unwrap() += 1;
        *store.get_mut(known).unwrap() += 1;
        *store.entry(new, || 5) += 1;
        let dirty = store.dirty();
        assert_eq!((dirty.known, dirty.new), (vec![(known, &3)], vec![(new, &6)]));
        store.written(2);
        assert!(store.dirty().new.is_empty() && store.dirty().known.is_empty());
        assert_eq!(store.missing([known, new, unused]), [unused]);
    }
}
