//! Broken rules of content in words: the same sentences in the browser, from the server and at the command line.

use shared::{
    api::editor::Finding,
    content::check::{Fault, FaultArg},
    lang::Lang,
};

use crate::i18n::{Arg, text_args};

/// The sentence of a broken rule: what is wrong and how to mend it.
pub fn sentence(fault: &Fault, lang: Lang) -> String {
    let args: Vec<(&str, Arg)> = fault
        .args
        .iter()
        .map(|(name, value)| match value {
            FaultArg::Number(number) => (*name, Arg::from(*number)),
            FaultArg::Text(text) => (*name, Arg::from(text)),
        })
        .collect();
    text_args(lang, &format!("finding-{}", fault.code), &args)
}

/// A broken rule as pages show it.
pub fn finding(fault: &Fault, lang: Lang) -> Finding {
    Finding {
        level: fault.level,
        field: fault.field.clone(),
        line: fault.line,
        code: fault.code.to_owned(),
        text: sentence(fault, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_quote_their_values() {
        let fault = Fault::error("words", "body").number("count", 2).number("least", 40).number("most", 130);
        assert_eq!(sentence(&fault, Lang::En), "the text has 2 words, it should have 40 to 130");
        assert_eq!(
            sentence(&fault, Lang::Ru),
            "В тексте 2 слова, а нужно от 40 до 130. Допишите или сократите."
        );
    }
}
