package org.arasha.appeal;

import java.util.List;
import java.util.stream.Stream;
import org.arasha.appeal.Letter.Sentence;

/**
 * One incident in the letter.
 *
 * @param lead      when, where and who, from the record ({@link LetterFacts#lead})
 * @param sentences what happened: the claims, in order, official and other versions side by side
 * @param facts     what the record holds as detentions and proceedings ({@link LetterFacts}); may be empty
 */
public record LetterItem(String lead, List<Sentence> sentences, List<Sentence> facts) {

    public LetterItem {
        sentences = List.copyOf(sentences);
        facts = List.copyOf(facts);
        if (lead.isBlank()) {
            throw new IllegalArgumentException("An item begins with when, where and who");
        }
    }

    Stream<Sentence> allSentences() {
        return Stream.concat(sentences.stream(), facts.stream());
    }
}
