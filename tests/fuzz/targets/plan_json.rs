//! A plan file from anywhere. What is read is written, read and written again
//! as the same bytes; what is not read says where it went wrong.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = match interchange::read(bytes) {
        Ok(file) => file,
        Err(refused) => {
            assert!(!refused.to_string().is_empty(), "a refusal has words");
            return;
        }
    };
    let once = interchange::write(&file).expect("what was read can be written");
    // The order of people and of parts means nothing and is made one by writing.
    let again = interchange::read(&once).expect("and read again");
    let twice = interchange::write(&again).expect("and written");
    assert_eq!(once, twice, "as the same bytes");
});
