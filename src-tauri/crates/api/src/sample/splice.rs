//! Rewording: the one splice that a person would have typed.

/// One splice that turns `before` into `after`, at the edges of words, in
/// UTF-16 units. A person who rewords a sentence types whole words; splicing
/// letters would leave scraps of one author inside the words of another.
pub(super) fn splice(before: &str, after: &str) -> (u32, u32, String) {
    let start = before
        .char_indices()
        .zip(after.chars())
        .take_while(|((_, left), right)| left == right)
        .filter(|((_, left), _)| left.is_whitespace())
        .last()
        .map_or(0, |((at, left), _)| at + left.len_utf8());
    // A text that only grows keeps all of its words.
    let start = if after.starts_with(before) { before.len() } else { start };
    let (old, new) = (&before[start..], &after[start..]);
    let end = old
        .char_indices()
        .rev()
        .zip(new.chars().rev())
        .take_while(|((_, left), right)| left == right)
        .filter(|((_, left), _)| left.is_whitespace())
        .last()
        .map_or(0, |((at, _), _)| old.len() - at);
    let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
    (units(&before[..start]), units(old), new.to_owned())
}

fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::splice;

    #[test]
    fn a_reworded_sentence_keeps_the_words_at_both_ends() {
        let before = "I want to learn about pollution in our river.";
        let after = "I want to find out what is in our river.";
        assert_eq!(
            splice(before, after),
            (10, 21, "find out what is".into()),
            "only the words between were typed again"
        );
    }

    #[test]
    fn a_longer_sentence_only_grows() {
        assert_eq!(
            splice("I like maps.", "I like maps. Old ones."),
            (12, 0, " Old ones.".into()),
            "nothing is taken away"
        );
    }

    #[test]
    fn positions_count_utf16_units() {
        assert_eq!(
            splice("😀 one two", "😀 one three"),
            (7, 3, "three".into()),
            "an emoji is two units"
        );
    }
}
