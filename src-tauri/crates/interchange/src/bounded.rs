//! JSON read with bounds, before anything in it is believed: how deep, how
//! many values, no key twice, no character that only controls a terminal.
//! Each refusal names the place.

use std::cell::RefCell;
use std::fmt;

use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::read::Fault;

/// Deepest nesting. A plan file needs eight.
const DEEPEST: usize = 64;
/// Most values. A plan with every field full has a hundredth of it.
const MOST_VALUES: usize = 2_000_000;
/// Largest whole number that canonical JSON can hold exactly.
const LARGEST_WHOLE: u64 = 9_007_199_254_740_991;

/// Why the bytes are no JSON that this program keeps.
pub(crate) enum Refused {
    /// The parser's own word.
    Syntax(serde_json::Error),
    /// One of our bounds, with the place as a JSON pointer.
    Bound { path: String, fault: Fault },
}

/// Reads one JSON value.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, Refused> {
    let way = Way::default();
    let mut parser = serde_json::Deserializer::from_slice(bytes);
    let value = Node { way: &way }.deserialize(&mut parser);
    // A bound raises the parser's error as well; ours says more.
    if let Some(fault) = way.fault.borrow_mut().take() {
        return Err(Refused::Bound {
            path: way.pointer(),
            fault,
        });
    }
    let value = value.map_err(Refused::Syntax)?;
    parser.end().map_err(Refused::Syntax)?;
    Ok(value)
}

/// Where the reader stands.
#[derive(Default)]
struct Way {
    steps: RefCell<Vec<String>>,
    values: RefCell<usize>,
    fault: RefCell<Option<Fault>>,
}

impl Way {
    fn pointer(&self) -> String {
        self.steps
            .borrow()
            .iter()
            .map(|step| format!("/{}", step.replace('~', "~0").replace('/', "~1")))
            .collect()
    }

    fn refuse<E: de::Error>(&self, fault: Fault) -> E {
        *self.fault.borrow_mut() = Some(fault);
        E::custom("out of bounds")
    }

    fn enter<E: de::Error>(&self, step: String) -> Result<(), E> {
        let mut steps = self.steps.borrow_mut();
        steps.push(step.chars().take(80).collect());
        if steps.len() > DEEPEST {
            // The whole way down would be a page; its beginning tells enough.
            steps.truncate(8);
            drop(steps);
            return Err(self.refuse(Fault::TooDeep));
        }
        drop(steps);
        let mut values = self.values.borrow_mut();
        *values += 1;
        if *values > MOST_VALUES {
            return Err(self.refuse(Fault::TooMany));
        }
        Ok(())
    }

    /// Left only when all went well: after a refusal the way stays as it was.
    fn leave(&self) {
        self.steps.borrow_mut().pop();
    }

    fn words<E: de::Error>(&self, text: &str) -> Result<(), E> {
        match text
            .chars()
            .find(|ch| ch.is_control() && !matches!(ch, '\n' | '\t' | '\r'))
        {
            Some(ch) => Err(self.refuse(Fault::Control { code: u32::from(ch) })),
            None => Ok(()),
        }
    }
}

/// One value, read into a [`Value`].
struct Node<'a> {
    way: &'a Way,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: de::Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        if value > LARGEST_WHOLE {
            return Err(self.way.refuse(Fault::Number));
        }
        Ok(value.into())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        if value.unsigned_abs() > LARGEST_WHOLE {
            return Err(self.way.refuse(Fault::Number));
        }
        Ok(value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value)
            .map(Value::Number)
            .ok_or_else(|| self.way.refuse(Fault::Number))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        self.way.words(text)?;
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Value, E> {
        self.way.words(&text)?;
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        loop {
            self.way.enter(items.len().to_string())?;
            match seq.next_element_seed(Node { way: self.way })? {
                Some(item) => items.push(item),
                None => break,
            }
            self.way.leave();
        }
        self.way.leave();
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            self.way.enter(key.clone())?;
            self.way.words(&key)?;
            if fields.contains_key(&key) {
                return Err(self.way.refuse(Fault::Twice));
            }
            let value = map.next_value_seed(Node { way: self.way })?;
            fields.insert(key, value);
            self.way.leave();
        }
        Ok(Value::Object(fields))
    }
}
