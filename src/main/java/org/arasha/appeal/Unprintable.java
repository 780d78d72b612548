package org.arasha.appeal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sign that the typeface of letters lacks, and where in the letter it stands.
 *
 * @param number of the part among those of its kind, from one
 */
record Unprintable(String sign, Part part, int number) {

    enum Part { SENDER, ADDRESSEE, SUBJECT, INTRODUCTION, INCIDENT, MENTIONED, ASSESSMENT, NORM, CONCLUSION, DEMAND, SIGNATORY, SOURCE }

    static Optional<Unprintable> in(Letter letter) {
        return Stream.of(
                look(Part.SENDER, List.of(LetterWords.LETTERHEAD), all -> all.stream().map(letter.sender()::in)),
                look(Part.ADDRESSEE, letter.addressees(), one -> Stream.of(one.post(), one.name())),
                look(Part.SUBJECT, List.of(letter.subject()), Stream::of),
                look(Part.INTRODUCTION, letter.introduction(), Stream::of),
                look(Part.INCIDENT, letter.items(), item -> Stream.concat(Stream.of(item.lead()), item.allSentences().map(Letter.Sentence::text))),
                look(Part.MENTIONED, letter.mentioned(), one -> Stream.of(one.text())),
                look(Part.ASSESSMENT, letter.assessment().paragraphs(), Stream::of),
                look(Part.NORM, letter.assessment().norms(), Stream::of),
                look(Part.CONCLUSION, letter.conclusion(), Stream::of),
                look(Part.DEMAND, letter.demands(), to -> Stream.concat(Stream.of(to.authority()), to.demands().stream())),
                look(Part.SIGNATORY, letter.signatories(), one -> Stream.of(one.organisation(), one.post(), one.name())),
                look(Part.SOURCE, letter.sources(), one -> Stream.of(new LetterWords(letter.language()).source(one))))
                .flatMap(Optional::stream).findFirst();
    }

    private static <T> Optional<Unprintable> look(Part part, List<T> places, Function<T, Stream<String>> words) {
        return IntStream.range(0, places.size()).boxed()
                .flatMap(i -> words.apply(places.get(i)).flatMap(text -> Typeface.lacking(text).stream())
                        .map(sign -> new Unprintable(sign, part, i + 1)))
                .findFirst();
    }
}
