package org.arasha.appeal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;

/** Fills what a letter holds into the blanks of its introduction and conclusion. */
final class FilledLetter {

    private FilledLetter() {}

    /** @param days of the incidents it tells of, as far as they are known */
    static Letter of(Letter letter, List<PartialDate> days) {
        Map<Blank, Object> values = values(letter, days);
        return new Letter(letter.language(), letter.sender(), letter.number(), letter.date(), letter.subject(), letter.addressees(),
                filled(letter, letter.introduction(), values), letter.items(), letter.mentioned(), letter.assessment(),
                filled(letter, letter.conclusion(), values), letter.demands(), letter.signatories(), letter.sources());
    }

    private static List<String> filled(Letter letter, List<String> paragraphs, Map<Blank, Object> values) {
        return Blanks.fill(String.join("\n", paragraphs), letter.language(), values).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
    }

    private static Map<Blank, Object> values(Letter letter, List<PartialDate> days) {
        Map<Blank, Object> values = new EnumMap<>(Blank.class);
        values.put(Blank.RECIPIENT, letter.addressees().stream().map(to -> to.post() + " " + to.name()).collect(Collectors.joining("; ")));
        values.put(Blank.SENDER, letter.sender().in(letter.language()));
        values.put(Blank.SUBJECT, letter.subject());
        values.put(Blank.NUMBER, letter.number() == null ? "" : letter.number());
        values.put(Blank.DATE, LetterDates.day(letter.date(), letter.language()));
        values.put(Blank.FIRST, first(days, letter));
        values.put(Blank.LAST, last(days, letter));
        values.put(Blank.RECIPIENTS, letter.addressees().size());
        values.put(Blank.INCIDENTS, letter.items().size());
        values.put(Blank.MENTIONED, letter.mentioned().size());
        values.put(Blank.DEMANDS, letter.demands().stream().mapToInt(one -> one.demands().size()).sum());
        return values;
    }

    private static String first(List<PartialDate> days, Letter letter) {
        PartialDate first = days.stream().min(Comparator.comparing(PartialDate::anchor)).orElseGet(() -> PartialDate.on(letter.date()));
        return inLetter(first.kind() == PartialDate.Kind.RANGE ? PartialDate.on(first.anchor()) : first, letter.language());
    }

    private static String last(List<PartialDate> days, Letter letter) {
        PartialDate last = days.stream().max(Comparator.comparing(PartialDate::end)).orElseGet(() -> PartialDate.on(letter.date()));
        return inLetter(last.kind() == PartialDate.Kind.RANGE ? PartialDate.on(last.end()) : last, letter.language());
    }

    /** No more exactly than it is known; the hour is of no matter here. */
    private static String inLetter(PartialDate day, Language language) {
        return LetterDates.partial(day.kind() == PartialDate.Kind.DAY ? PartialDate.on(day.anchor()) : day, language);
    }
}
