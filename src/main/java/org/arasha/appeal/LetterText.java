package org.arasha.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.arasha.appeal.LetterText.Line.Kind;
import org.arasha.shared.PlainText;

/** What a letter says, line by line, to be compared: who has signed it is no part of what they sign. */
public record LetterText(List<Line> lines) {

    public record Line(Kind kind, String words) {

        /** Prose is what people write; everything else comes from records, and another word in it is another matter. */
        public enum Kind { HEAD, ADDRESSEE, INCIDENT, NORM, RELIED, DEMAND, SOURCE, PROSE }

        private static final String NO_ADDRESS = " null";

        /** As it is read: where a source has no address, the text by which signatures are known ends in a word that no letter has. */
        @Override
        public String words() {
            return kind == Kind.SOURCE && words.endsWith(NO_ADDRESS) ? words.substring(0, words.length() - NO_ADDRESS.length()) : words;
        }

        static Line read(String written) {
            int colon = written.indexOf(':');
            return new Line(Kind.valueOf(written.substring(0, colon)), written.substring(colon + 1));
        }

        @Override
        public String toString() {
            return kind + ":" + words;
        }
    }

    public LetterText {
        lines = List.copyOf(lines);
    }

    static LetterText of(Letter letter) {
        List<Line> lines = new ArrayList<>();
        LetterWords print = new LetterWords(letter.language());
        add(lines, Kind.HEAD, letter.sender().in(letter.language()) + " · " + letter.date());
        letter.addressees().forEach(one -> add(lines, Kind.ADDRESSEE, one.post() + ", " + one.name()));
        add(lines, Kind.PROSE, letter.subject());
        letter.introduction().forEach(one -> add(lines, Kind.PROSE, one));
        letter.items().forEach(item -> {
            add(lines, Kind.INCIDENT, item.lead());
            item.sentences().forEach(one -> add(lines, Kind.PROSE, print.sentence(one)));
            item.facts().forEach(one -> add(lines, Kind.INCIDENT, one.text()));
        });
        letter.mentioned().forEach(one -> add(lines, Kind.INCIDENT, print.sentence(one)));
        letter.assessment().paragraphs().forEach(one -> add(lines, Kind.PROSE, one));
        letter.assessment().broken().forEach(one -> add(lines, Kind.NORM, one));
        letter.assessment().relied().forEach(one -> add(lines, Kind.RELIED, one));
        letter.conclusion().forEach(one -> add(lines, Kind.PROSE, one));
        letter.demands().forEach(to -> to.demands().forEach(one -> add(lines, Kind.DEMAND, to.authority() + " · " + one)));
        letter.sources().stream().map(LetterSource::signed).forEach(one -> add(lines, Kind.SOURCE, one.words(letter.language()) + " " + one.address()));
        return new LetterText(lines);
    }

    /** All of them, one after another. */
    static LetterText of(List<Letter> letters) {
        return new LetterText(letters.stream().flatMap(letter -> of(letter).lines().stream()).toList());
    }

    private static void add(List<Line> lines, Kind kind, String words) {
        lines.add(new Line(kind, PlainText.spacedOnce(words).strip()));
    }

    static LetterText read(String written) {
        return new LetterText(written.lines().map(Line::read).toList());
    }

    String written() {
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }

    /** By which it is known whether it is still the same. */
    public String hash() {
        return hash(written());
    }

    /** The same of what was {@link #written}. */
    static String hash(String written) {
        return DigestUtils.sha256Hex(written);
    }
}
