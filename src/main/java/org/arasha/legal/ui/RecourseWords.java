package org.arasha.legal.ui;

import org.arasha.calendar.Term;
import org.arasha.legal.Possible.Until;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;

/** How the terms of remedies are told on screen. */
final class RecourseWords {

    private RecourseWords() {}

    static String until(Until until) {
        Language language = Here.language();
        return switch (until) {
            case Until.NotKnown none -> Texts.get(language, "legal.until.notKnown");
            case Until.NotBegun waiting -> Texts.get(language, "legal.until.notBegun");
            case Until.Running(Term term) -> Texts.get(language, "legal.until.running", Dates.day(term.dueOn()));
            case Until.Unsure(Term term) -> Texts.get(language, "legal.until.unsure", Dates.day(term.dueOn()));
            case Until.Over(Term term) -> Texts.get(language, "legal.until.over", Dates.day(term.dueOn()));
        };
    }

    /** By which rule, from when, without which days; and whether a lawyer has confirmed the rule. */
    static String reckoned(Until until) {
        Language language = Here.language();
        return switch (until) {
            case Until.NotKnown none -> Texts.get(language, "legal.until.notKnown.hint");
            case Until.NotBegun(var rule) -> rule.inWords(language);
            case Until.Running(Term term) -> term.inWords(language, Dates::day);
            case Until.Unsure(Term term) -> term.inWords(language, Dates::day);
            case Until.Over(Term term) -> term.inWords(language, Dates::day);
        };
    }
}
