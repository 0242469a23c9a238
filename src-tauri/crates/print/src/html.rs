//! One HTML file that opens on a phone with no internet (F2, F9).
//!
//! No script, no font, no picture from elsewhere. It draws the same
//! [`PageData`] as the PDF; a screen reader finds landmarks, headings, and
//! the language and direction of every stretch of words.

use askama::Template;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Voice;

use crate::page::{
    Asked, CountsData, EvidenceData, Fact, GoalData, HomeData, Margin, PageData, PageKind, Paragraph, PhotoData, Piece,
    Said, Titled, Who,
};
use crate::pictures::whose_words_svg;
use crate::words::{Label, primary};

/// The page as one HTML file. The same page gives the same bytes.
#[must_use]
pub fn html(page: &PageData) -> String {
    let shares_svg = page
        .shares
        .as_ref()
        .map(|(shares, _)| whose_words_svg(*shares))
        .unwrap_or_default();
    let sheet = page.kind == PageKind::FamilySheet;
    // Every value is escaped by the template; rendering to a string cannot fail.
    let text = PageHtml {
        page,
        sheet,
        shares_svg,
    }
    .render()
    .unwrap_or_default();
    squeeze(&text)
}

/// Takes out the indentation that the templates' own lines leave behind.
fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[derive(Template)]
#[template(path = "page.html")]
struct PageHtml<'a> {
    page: &'a PageData,
    sheet: bool,
    shares_svg: String,
}

impl PageHtml<'_> {
    fn word(&self, key: &str) -> Both<'_> {
        Both {
            label: self.page.labels.get(key),
            base: &self.page.lang,
        }
    }

    fn says<'a>(&'a self, label: &'a Label) -> Both<'a> {
        Both {
            label: Some(label),
            base: &self.page.lang,
        }
    }

    fn part_open(&self, id: &'static str, label: &Label) -> String {
        format!(
            "<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{}</h2>",
            Both {
                label: Some(label),
                base: &self.page.lang
            }
        )
    }

    fn own<'a>(&'a self, said: &'a Said) -> Words<'a> {
        Words {
            said,
            mode: Mode::Own,
            base: &self.page.lang,
        }
    }

    fn plain<'a>(&'a self, said: &'a Said) -> Words<'a> {
        Words {
            said,
            mode: Mode::Plain,
            base: &self.page.lang,
        }
    }

    /// The student's words in their own face, anyone else's plain.
    fn fit<'a>(&'a self, said: &'a Said) -> Words<'a> {
        let mode = if said.voice == Some(Voice::Student) {
            Mode::Own
        } else {
            Mode::Plain
        };
        Words {
            said,
            mode,
            base: &self.page.lang,
        }
    }

    /// What the page's own policy allows beside words: its pictures, where it has any.
    fn pictures(&self) -> &'static str {
        let any = self.page.evidence.items.iter().any(|piece| piece.photo.is_some());
        if any { "; img-src data:" } else { "" }
    }

    fn photo<'a>(&'a self, piece: &'a EvidenceData) -> PhotoHtml<'a> {
        PhotoHtml {
            photo: piece.photo.as_ref(),
            base: &self.page.lang,
        }
    }

    fn line<'a>(&'a self, said: &'a Said) -> Inline<'a> {
        Inline {
            said,
            base: &self.page.lang,
        }
    }

    fn who<'a>(&'a self, who: &'a Who) -> Named<'a> {
        Named {
            who,
            base: &self.page.lang,
        }
    }

    fn goal<'a>(&'a self, goal: &'a GoalData) -> GoalHtml<'a> {
        GoalHtml { goal, page: self }
    }

    fn titled<'a>(&'a self, items: &'a [Titled]) -> TitledHtml<'a> {
        TitledHtml { items, page: self }
    }

    fn facts<'a>(&'a self, items: &'a [Fact]) -> FactsHtml<'a> {
        FactsHtml { items, page: self }
    }

    fn counts<'a>(&'a self, counts: &'a CountsData, key: &'a str) -> CountsHtml<'a> {
        CountsHtml {
            counts,
            key,
            page: self,
        }
    }

    fn asked<'a>(&'a self, items: &'a [Asked]) -> AskedHtml<'a> {
        AskedHtml { items, page: self }
    }

    fn margin<'a>(&'a self, notes: &'a [Margin]) -> MarginHtml<'a> {
        MarginHtml { notes, page: self }
    }

    fn home<'a>(&'a self, items: &'a [HomeData]) -> HomeHtml<'a> {
        HomeHtml { items, page: self }
    }
}

/// A label in one language or two.
#[derive(Template)]
#[template(
    source = r#"{% if let Some(label) = label %}{% if label.first.lang == *base %}{{ label.first.text }}{% else %}<span lang="{{ label.first.lang }}" dir="{{ label.first.dir.name() }}">{{ label.first.text }}</span>{% endif %}{% if let Some(second) = label.second %} <small lang="{{ second.lang }}" dir="{{ second.dir.name() }}">{{ second.text }}</small>{% endif %}{% endif %}"#,
    ext = "html"
)]
struct Both<'a> {
    label: Option<&'a Label>,
    base: &'a str,
}

/// A picture, inside the file.
#[derive(Template)]
#[template(
    source = r#"{% if let Some(photo) = photo %}<img class="photo" src="{{ self.src(photo) }}" alt="{{ photo.alt }}"{{ self.lang(photo)|safe }} width="{{ photo.width }}" height="{{ photo.height }}">{% endif %}"#,
    ext = "html"
)]
struct PhotoHtml<'a> {
    photo: Option<&'a PhotoData>,
    base: &'a str,
}

impl PhotoHtml<'_> {
    fn src(&self, photo: &PhotoData) -> String {
        format!("data:image/jpeg;base64,{}", STANDARD.encode(&photo.jpeg))
    }

    fn lang(&self, photo: &PhotoData) -> String {
        lang_attribute(&photo.alt_lang, self.base)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Own,
    Plain,
}

/// A person's words as paragraphs.
#[derive(Template)]
#[template(
    source = r#"{% for para in said.paragraphs %}<p dir="{{ para.dir.name() }}"{{ self.lang(para)|safe }}{{ self.class(para)|safe }}>{% for piece in para.pieces %}{{ self.piece(para, piece)|safe }}{% endfor %}</p>{% endfor %}"#,
    ext = "html"
)]
struct Words<'a> {
    said: &'a Said,
    mode: Mode,
    base: &'a str,
}

impl Words<'_> {
    fn lang(&self, para: &Paragraph) -> String {
        lang_attribute(&para.lang, self.base)
    }

    fn class(&self, _: &Paragraph) -> &'static str {
        match self.mode {
            Mode::Own => " class=\"own\"",
            Mode::Plain => "",
        }
    }

    fn piece(&self, para: &Paragraph, piece: &Piece) -> String {
        Stretch {
            text: &piece.text,
            lang: lang_attribute(&piece.lang, &para.lang),
            voice: (self.mode == Mode::Own).then(|| voice_class(piece.voice)).flatten(),
            mark: if self.mode == Mode::Own && piece.turn {
                shape(piece.voice)
            } else {
                ""
            },
        }
        .render()
        .unwrap_or_default()
    }
}

/// A person's words inside a line.
#[derive(Template)]
#[template(
    source = r#"{% for para in said.paragraphs %}{% if !loop.first %}<br>{% endif %}<span dir="{{ para.dir.name() }}"{{ self.lang(para)|safe }}>{% for piece in para.pieces %}{{ self.piece(para, piece)|safe }}{% endfor %}</span>{% endfor %}"#,
    ext = "html"
)]
struct Inline<'a> {
    said: &'a Said,
    base: &'a str,
}

impl Inline<'_> {
    fn lang(&self, para: &Paragraph) -> String {
        lang_attribute(&para.lang, self.base)
    }

    fn piece(&self, para: &Paragraph, piece: &Piece) -> String {
        Stretch {
            text: &piece.text,
            lang: lang_attribute(&piece.lang, &para.lang),
            voice: None,
            mark: "",
        }
        .render()
        .unwrap_or_default()
    }
}

#[derive(Template)]
#[template(
    source = r#"{{ mark|safe }}{% if lang.is_empty() && voice.is_none() %}{{ text }}{% else %}<span{{ lang|safe }}{% if let Some(voice) = voice %} class="{{ voice }}"{% endif %}>{{ text }}</span>{% endif %}"#,
    ext = "html"
)]
struct Stretch<'a> {
    text: &'a str,
    lang: String,
    voice: Option<&'static str>,
    mark: &'static str,
}

/// A name in its ink, behind its shape.
#[derive(Template)]
#[template(
    source = r#"<span class="who {{ self.class() }}">{{ self.shape()|safe }}<span class="sr">{{ who.mark }}: </span>{{ self.words()|safe }}</span>"#,
    ext = "html"
)]
struct Named<'a> {
    who: &'a Who,
    base: &'a str,
}

impl Named<'_> {
    fn class(&self) -> &'static str {
        voice_class(Some(self.who.voice)).unwrap_or("student")
    }

    fn shape(&self) -> &'static str {
        shape(Some(self.who.voice))
    }

    fn words(&self) -> Both<'_> {
        Both {
            label: Some(&self.who.words),
            base: self.base,
        }
    }
}

#[derive(Template)]
#[template(path = "goal.html")]
struct GoalHtml<'a> {
    goal: &'a GoalData,
    page: &'a PageHtml<'a>,
}

impl GoalHtml<'_> {
    /// The mark; the word stands beside it, so it is not read aloud.
    fn mark(&self) -> &'static str {
        match self.goal.mark {
            "proposed" => r##"<rect x="6.5" y="2" width="7" height="16" stroke-dasharray="2.6 2"/>"##,
            "one_yes" => {
                r##"<rect x="3" y="2" width="5.8" height="16" fill="currentColor" stroke="none"/><rect x="12" y="2.8" width="4.2" height="14.4"/>"##
            }
            "agreed" => {
                r##"<rect x="3" y="2" width="5.8" height="16" fill="currentColor" stroke="none"/><rect x="11.2" y="2" width="5.8" height="16" fill="currentColor" stroke="none"/>"##
            }
            "live" => r##"<path d="M10 0v20"/><rect x="6.5" y="4" width="7" height="12" fill="currentColor"/>"##,
            "met" => {
                r##"<rect x="8" y="1.5" width="4" height="7" fill="currentColor"/><rect x="3" y="11.5" width="4" height="7" fill="currentColor"/><rect x="13" y="11.5" width="4" height="7" fill="currentColor"/>"##
            }
            "parked" => r##"<rect x="2" y="6.5" width="16" height="7"/>"##,
            "changed" => {
                r##"<rect x="5" y="10.5" width="5" height="8" fill="currentColor"/><rect x="10.5" y="1.5" width="5" height="8" fill="currentColor"/>"##
            }
            _ => r##"<rect x="6.5" y="2" width="7" height="16"/><path d="M2 16.5 18 3.5"/>"##,
        }
    }
}

#[derive(Template)]
#[template(
    source = r#"{% if !items.is_empty() %}<dl>{% for item in items %}<dt>{{ page.says(item.label)|safe }}</dt><dd>{{ page.fit(item.said)|safe }}</dd>{% endfor %}</dl>{% endif %}"#,
    ext = "html"
)]
struct TitledHtml<'a> {
    items: &'a [Titled],
    page: &'a PageHtml<'a>,
}

#[derive(Template)]
#[template(
    source = r#"{% if !items.is_empty() %}<dl class="facts">{% for fact in items %}<dt>{{ page.says(fact.label)|safe }}</dt>{% for label in fact.words %}<dd>{{ page.says(label)|safe }}</dd>{% endfor %}{% endfor %}</dl>{% endif %}"#,
    ext = "html"
)]
struct FactsHtml<'a> {
    items: &'a [Fact],
    page: &'a PageHtml<'a>,
}

#[derive(Template)]
#[template(
    source = r#"{% if !counts.items.is_empty() %}<dl class="facts"><dt>{{ page.word(key)|safe }}</dt>{% for one in counts.items %}<dd>{{ page.line(one.said)|safe }}{% if let Some(says) = one.says %} <span class="quiet">{{ page.says(says)|safe }}</span>{% endif %}{% if let Some(who) = one.who %}. <span class="quiet">{{ page.word("competency-proposed")|safe }}</span> {{ page.who(who)|safe }}{% endif %}{% if !one.from.is_empty() %}<br><span class="quiet">{% for label in one.from %}{{ page.says(label)|safe }} {% endfor %}</span>{% endif %}{% if !one.ways.is_empty() %}<br><span class="quiet">{{ page.word("ways-to-show")|safe }}:</span> {% for way in one.ways %}{% if !loop.first %}; {% endif %}{{ page.line(way)|safe }}{% endfor %}{% endif %}{% if !one.up.is_empty() %}<br><span class="quiet">{{ page.word("way-up")|safe }}:</span> {% for step in one.up %}{% if !loop.first %}; {% endif %}{{ page.line(step.said)|safe }}{% if !step.label.first.text.is_empty() %} <span class="quiet">({{ page.says(step.label)|safe }})</span>{% endif %}{% endfor %}{% endif %}</dd>{% endfor %}{% if let Some(both) = counts.both %}<dd class="quiet">{{ page.says(both)|safe }}</dd>{% endif %}</dl>{% endif %}"#,
    ext = "html"
)]
struct CountsHtml<'a> {
    counts: &'a CountsData,
    key: &'a str,
    page: &'a PageHtml<'a>,
}

/// What waits for a person, as a question.
#[derive(Template)]
#[template(
    source = r#"{% for one in items %}<p>{% if let Some(says) = one.says %}{{ page.says(says)|safe }} {% endif %}<b>{{ page.says(one.asks)|safe }}</b></p>{% endfor %}"#,
    ext = "html"
)]
struct AskedHtml<'a> {
    items: &'a [Asked],
    page: &'a PageHtml<'a>,
}

#[derive(Template)]
#[template(
    source = r#"{% if !notes.is_empty() %}<aside>{% for note in notes %}<div class="note">{% if let Some(on) = note.on %}<p class="quiet">{{ page.says(on)|safe }}</p>{% endif %}{{ page.who(note.who)|safe }}{{ page.plain(note.said)|safe }}{% if let Some(beside) = note.beside %}<p class="quiet">{{ page.says(beside.label)|safe }}</p>{{ page.fit(beside.said)|safe }}{% endif %}{% for turn in note.turns %}<div class="turn">{{ page.who(turn.who)|safe }}{{ page.fit(turn.said)|safe }}{% if let Some(beside) = turn.beside %}<p class="quiet">{{ page.says(beside.label)|safe }}</p>{{ page.fit(beside.said)|safe }}{% endif %}</div>{% endfor %}{% if let Some(foot) = note.foot %}<p class="quiet">{{ page.says(foot)|safe }}</p>{% endif %}</div>{% endfor %}</aside>{% endif %}"#,
    ext = "html"
)]
struct MarginHtml<'a> {
    notes: &'a [Margin],
    page: &'a PageHtml<'a>,
}

#[derive(Template)]
#[template(
    source = r#"{% if items.is_empty() %}<p class="quiet">{{ page.word("family-nothing_yet")|safe }}</p>{% else %}<ul>{% for item in items %}<li>{{ page.line(item.first)|safe }}{% if let Some(second) = item.second %}<br><small>{{ page.line(second)|safe }}</small>{% endif %}</li>{% endfor %}</ul>{% endif %}"#,
    ext = "html"
)]
struct HomeHtml<'a> {
    items: &'a [HomeData],
    page: &'a PageHtml<'a>,
}

/// A `lang` attribute where the language differs from what surrounds it.
/// Tags are checked to hold nothing but letters, digits and hyphens.
fn lang_attribute(lang: &str, around: &str) -> String {
    let safe = lang.chars().all(|ch| ch.is_ascii_alphanumeric() || ch == '-');
    if !safe || lang.is_empty() || lang == around || primary(lang) == around {
        String::new()
    } else {
        format!(" lang=\"{lang}\"")
    }
}

const fn voice_class(voice: Option<Voice>) -> Option<&'static str> {
    match voice {
        Some(Voice::Student) => None,
        Some(Voice::Family) => Some("family"),
        Some(Voice::School) => Some("school"),
        None => None,
    }
}

const fn shape(voice: Option<Voice>) -> &'static str {
    match voice {
        Some(Voice::Student) => {
            r#"<svg class="mark" viewBox="0 0 12 12" aria-hidden="true"><rect x="3.2" width="5.6" height="12" rx=".5"/></svg>"#
        }
        Some(Voice::Family) => {
            r#"<svg class="mark" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5.2"/></svg>"#
        }
        Some(Voice::School) => {
            r#"<svg class="mark" viewBox="0 0 12 12" aria-hidden="true"><path d="M6 0 12 6 6 12 0 6z"/></svg>"#
        }
        None => "",
    }
}
