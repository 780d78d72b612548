package org.arasha.appeal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Facts that records hold as fields, in the words of a letter. No verb agrees with a person and no name is declined,
 * so that the words are right whoever it is about.
 */
public record LetterFacts(Language language) {

    /** How to read a length of time: "more than five hours", "about half an hour". */
    public enum Bound { EXACTLY, ABOUT, MORE_THAN, LESS_THAN }

    /** A person as of the day of the event; the post is null where none is known. */
    public record Named(String name, @Nullable String post) {}

    /** When, where and who: the line an item begins with. */
    public String lead(PartialDate when, List<Named> persons, LocalizedText... where) {
        String scene = scene(when, where);
        String names = persons.stream()
                .map(person -> person.post() == null ? person.name() : person.name() + ", " + person.post())
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? begun(scene) + "." : begun(scene) + ". " + begun(names) + ".";
    }

    /** Who is not to be named may appear as "a reporter of a daily", which begins the sentence. */
    private static String begun(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toTitleCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** When and where: "3 January 2019, Aktobe". */
    public String scene(PartialDate when, LocalizedText... where) {
        return Stream.concat(Stream.of(LetterDates.partial(when, language)), Stream.of(where).map(part -> part.in(language)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** How long someone was held: "more than 5 hours". */
    public String length(Bound bound, Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 1) {
            throw new IllegalArgumentException("A detention lasts a minute at least");
        }
        if (minutes % (24 * 60) == 0) {
            return say("letter.length.days", minutes / (24 * 60), bound.name());
        }
        return minutes % 60 == 0
                ? say("letter.length.hours", minutes / 60, bound.name())
                : say("letter.length.minutes", minutes, bound.name());
    }

    /** A detention: who, and what is known of it (when, how long, where, by whom) in this order. */
    public String detention(String person, List<String> details) {
        return say("letter.detention", person, String.join(", ", details));
    }

    /**
     * A proceeding: against whom, and its steps in order ({@link #opened} and so on, {@link #dated} where the day is known).
     *
     * @param person empty where it is against nobody
     */
    public String proceeding(String person, List<String> steps) {
        String told = String.join("; ", steps);
        return person.isEmpty() ? begun(told) + "." : say("letter.proceeding", person, told);
    }

    /** The steps of a proceeding; {@code norm} comes from {@link #norm}. */
    public String charged(String norm) {
        return say("letter.proceeding.charged", norm);
    }

    public String opened(String norm) {
        return say("letter.proceeding.opened", norm);
    }

    public String requalified(String norm) {
        return say("letter.proceeding.requalified", norm);
    }

    /**
     * @param indices how many monthly calculation indices (MCI)
     * @param tenge   what that was on the day of the fine; null where it is not known
     */
    public String fined(String norm, Number indices, @Nullable Number tenge) {
        return tenge == null ? say("letter.proceeding.fined.mci", norm, indices) : say("letter.proceeding.fined", norm, indices, tenge);
    }

    public String arrested(String norm, int days) {
        return say("letter.proceeding.arrested", norm, days);
    }

    public String awarded(String norm, Number tenge) {
        return say("letter.proceeding.awarded", norm, tenge);
    }

    /**
     * How a proceeding ended, or went on: {@code CLOSED}, {@code CONVICTED}, {@code ACQUITTED}, {@code APPEALED}; {@code FINED},
     * {@code ARRESTED} and {@code AWARDED} where it is not known how much, and for how long.
     */
    public String decided(String status, String norm) {
        return say("letter.proceeding.decided", norm, status);
    }

    /** The same of a proceeding that rests on a law as a whole, by its name; also any other step of it. */
    public String ofLaw(String status, String law) {
        return say("letter.proceeding.ofLaw", law, status);
    }

    public String finedOfLaw(String law, Number indices, @Nullable Number tenge) {
        return tenge == null ? say("letter.proceeding.fined.mci.ofLaw", law, indices) : say("letter.proceeding.fined.ofLaw", law, indices, tenge);
    }

    public String awardedOfLaw(String law, Number tenge) {
        return say("letter.proceeding.awarded.ofLaw", law, tenge);
    }

    public String dated(PartialDate when, String step) {
        return say("letter.dated", step, scene(when));
    }

    /** A sentence with when and where at its end: how an incident is mentioned in passing. */
    public String mention(String sentence, PartialDate when, LocalizedText... where) {
        return added(sentence, scene(when, where));
    }

    /** A sentence with something in brackets before its full stop. */
    public String added(String sentence, String words) {
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return say("letter.dated", open, words) + ".";
    }

    /**
     * A norm as it is cited: "Article 293 of the Criminal Code of the Republic of Kazakhstan (“Hooliganism”)".
     *
     * @param code short name of the law, as in the record, in the genitive
     */
    public String norm(String code, String article, @Nullable String part, @Nullable String title) {
        String cited = part == null ? say("letter.norm", code, article) : say("letter.norm.part", code, article, part);
        return title == null || title.isBlank() ? cited : say("letter.norm.titled", cited, title);
    }

    private String say(String key, Object... arguments) {
        return Texts.get(language, key, arguments);
    }
}
