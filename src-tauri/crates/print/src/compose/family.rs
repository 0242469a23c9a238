//! What a family's sheet says beside the plan: how to help, whom to call, what
//! a student has at home, and the message from a phone.

use domain::care::AccessAnswer;
use domain::{Text, TextField, TextRef};

use super::Composer;
use crate::page::{AccessData, Contact, ContactData, HomeData, Mail, Part, Where};

impl Composer<'_> {
    pub(super) fn home_lines(
        &self,
        key: &str,
        pick: impl Fn(&domain::plan::HomeLine) -> (&Text, TextField),
    ) -> Part<HomeData> {
        let items = self
            .plan
            .home_lines
            .iter()
            .filter_map(|line| {
                let (text, field) = pick(line);
                let place = |field| Where::Text {
                    target: TextRef {
                        item: Some(line.id),
                        field,
                    },
                };
                let said = self.said(text, place(field));
                if said.is_empty() {
                    return None;
                }
                // The interpreter's words stand first: they are in the home language.
                let both = !line.how_to_help.is_blank() && !line.ask_at_home.is_blank();
                let interpreted = self.said(&line.interpreted, place(TextField::Interpreted));
                Some(if interpreted.is_empty() || both {
                    HomeData {
                        first: said,
                        second: None,
                    }
                } else {
                    HomeData {
                        first: interpreted,
                        second: Some(said),
                    }
                })
            })
            .collect();
        self.part(key, items)
    }

    pub(super) fn contacts(&self, key: &str, contacts: &[Contact]) -> Part<ContactData> {
        let items = contacts
            .iter()
            .map(|contact| ContactData {
                name: self.named_words(&contact.name, Where::Contact),
                words: self.named_words(&contact.words, Where::Contact),
                reach: contact.reach.clone(),
                dial: contact
                    .reach
                    .chars()
                    .filter(|ch| ch.is_ascii_digit() || *ch == '+')
                    .collect(),
                email: contact.email.clone(),
            })
            .collect();
        self.part(key, items)
    }

    /// What a student has for school work at home: only where a person turned
    /// it on for this copy (P11).
    pub(super) fn access(&self) -> Part<AccessData> {
        let labels = &self.input.labels;
        let parts = self.input.access.iter().flat_map(domain::care::AccessProfile::parts);
        let items = parts
            .filter(|(_, part)| !part.is_blank())
            .map(|(name, part)| AccessData {
                label: labels.label(&format!("access-{name}")),
                answer: part.answer.map(|answer| {
                    labels.label(match answer {
                        AccessAnswer::Yes => "access_answer-yes",
                        AccessAnswer::Sometimes => "access_answer-sometimes",
                        AccessAnswer::No => "access_answer-no",
                    })
                }),
                said: self.named_words(&part.words, Where::Contact),
            })
            .collect();
        self.part("section-access", items)
    }

    pub(super) fn mail(&self) -> Option<Mail> {
        use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
        let contact = self.input.contacts.iter().find(|contact| contact.email.is_some())?;
        let address = contact.email.as_deref()?;
        let labels = &self.input.labels;
        let short = self.input.student.name_for(self.input.audience).short.clone();
        let subject = labels.plain("html-subject", |_| vec![("student", short.clone().into())]);
        let body = format!(
            "{}\r\n\r\n\r\n\r\n{}",
            labels.plain("html-body", |_| Vec::new()),
            labels.plain("html-not_private", |_| Vec::new())
        );
        let safe = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let address = safe(address)
            .replace("%40", "@")
            .replace("%2E", ".")
            .replace("%2D", "-")
            .replace("%5F", "_");
        Some(Mail {
            href: format!("mailto:{address}?subject={}&body={}", safe(&subject), safe(&body)),
            label: labels.say("html-write", |_| vec![("teacher", contact.name.clone().into())]),
            warning: labels.label("html-not_private"),
        })
    }
}
