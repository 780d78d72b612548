package org.arasha.appeal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A piece of a letter's text, and where in the letter it stands.
 *
 * @param number of the part among those of its kind, from one
 */
record Passage(Part part, int number, String text) {

    enum Part { SENDER, ADDRESSEE, SUBJECT, INTRODUCTION, INCIDENT, MENTIONED, ASSESSMENT, NORM, RELIED, CONCLUSION, DEMAND, SIGNATORY, SOURCE }

    /** All of a letter, in its order. */
    static Stream<Passage> of(Letter letter) {
        return Stream.of(
                of(Part.SENDER, List.of(LetterWords.LETTERHEAD), all -> all.stream().map(letter.sender()::in)),
                of(Part.ADDRESSEE, letter.addressees(), one -> Stream.of(one.post(), one.name())),
                of(Part.SUBJECT, List.of(letter.subject()), Stream::of),
                of(Part.INTRODUCTION, letter.introduction(), Stream::of),
                of(Part.INCIDENT, letter.items(), item -> Stream.concat(Stream.of(item.lead()), item.allSentences().map(Letter.Sentence::text))),
                of(Part.MENTIONED, letter.mentioned(), one -> Stream.of(one.text())),
                of(Part.ASSESSMENT, letter.assessment().paragraphs(), Stream::of),
                of(Part.NORM, letter.assessment().broken(), Stream::of),
                of(Part.RELIED, letter.assessment().relied(), Stream::of),
                of(Part.CONCLUSION, letter.conclusion(), Stream::of),
                of(Part.DEMAND, letter.demands(), to -> Stream.concat(Stream.of(to.authority()), to.demands().stream())),
                of(Part.SIGNATORY, letter.signatories(), one -> Stream.of(one.organisation(), one.post(), one.name())),
                of(Part.SOURCE, letter.sources(), one -> Stream.of(new LetterWords(letter.language()).source(one))))
                .flatMap(passages -> passages);
    }

    private static <T> Stream<Passage> of(Part part, List<T> places, Function<T, Stream<String>> words) {
        return IntStream.range(0, places.size()).boxed()
                .flatMap(i -> words.apply(places.get(i)).map(text -> new Passage(part, i + 1, text)));
    }
}
