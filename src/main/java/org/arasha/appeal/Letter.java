package org.arasha.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as its addressees read it, in one language: words only, composed from the records and never typed here.
 * What is numbered in the letter (items, sources) is numbered by its place in the list, from one.
 *
 * @param sender       the organisation that sends it; the letterhead shows its name in every language it has
 * @param number       the appeal's own number, or null while it has none
 * @param date         the day of the letter
 * @param subject      its title
 * @param introduction paragraphs before the first item, a salutation among them where there is one
 * @param items        the incidents, in order
 * @param mentioned    incidents that are only mentioned, in one paragraph; may be empty
 * @param conclusion   paragraphs between the legal assessment and the demands
 * @param signatories  everyone who was asked, in order; only who signed is printed
 * @param sources      those that its sentences cite, in the order in which they are first cited
 */
public record Letter(
        Language language,
        LocalizedText sender,
        @Nullable String number,
        LocalDate date,
        String subject,
        List<Addressee> addressees,
        List<String> introduction,
        List<LetterItem> items,
        List<Sentence> mentioned,
        Assessment assessment,
        List<String> conclusion,
        List<DemandsOf> demands,
        List<LetterSignatory> signatories,
        List<LetterSource> sources) {

    /** Where somebody signs by hand. */
    static final String LINE = "____________________";

    public Letter {
        addressees = List.copyOf(addressees);
        introduction = List.copyOf(introduction);
        items = List.copyOf(items);
        mentioned = List.copyOf(mentioned);
        conclusion = List.copyOf(conclusion);
        demands = List.copyOf(demands);
        signatories = List.copyOf(signatories);
        sources = List.copyOf(sources);
        if (subject.isBlank() || sender.isEmpty()) {
            throw new IllegalArgumentException("A letter has a subject and a sender");
        }
        List<Integer> cited = Stream.concat(items.stream().flatMap(LetterItem::allSentences), mentioned.stream())
                .flatMap(sentence -> sentence.citations().stream()).distinct().toList();
        if (!cited.equals(IntStream.rangeClosed(1, sources.size()).boxed().toList())) {
            throw new IllegalArgumentException("A letter lists the sources that its sentences cite, in the order in which it first cites them");
        }
    }

    /** The same to others, of whom other things are demanded. */
    Letter to(List<Addressee> others, List<DemandsOf> theirs) {
        return new Letter(language, sender, number, date, subject, others, introduction, items, mentioned, assessment, conclusion, theirs,
                signatories, sources);
    }

    public List<LetterSignatory> signed() {
        return signatories.stream().filter(LetterSignatory::hasSigned).toList();
    }

    /** Whether nobody else was asked to sign it: then the sender does, on paper or on the printed file. */
    public boolean isSignedByHand() {
        return signatories.isEmpty();
    }

    /** How many organisations have signed: counted, never typed. */
    public int organisations() {
        return (int) signed().stream().map(LetterSignatory::organisation).distinct().count();
    }

    /**
     * To whom the letter goes, in the form of the address block: in Russian and Kazakh the dative.
     *
     * @param form the form of address ("Dear Minister"), printed before the introduction; or null
     */
    public record Addressee(String post, String name, @Nullable String form) {}

    /**
     * One sentence, with the wording of its attribution ("according to eyewitnesses") already in it.
     *
     * @param citations numbers of its sources in the letter's list, from one
     */
    public record Sentence(String text, List<Integer> citations) {

        public Sentence {
            citations = List.copyOf(citations);
            if (text.isBlank()) {
                throw new IllegalArgumentException("A sentence has words");
            }
        }

        public static Sentence of(String text, Integer... citations) {
            return new Sentence(text, List.of(citations));
        }
    }

    /** What the law says of all this: paragraphs, and the norms that were broken and that are relied on, each cited in full. */
    public record Assessment(List<String> paragraphs, List<String> broken, List<String> relied) {

        public static final Assessment NONE = new Assessment(List.of(), List.of(), List.of());

        public Assessment {
            paragraphs = List.copyOf(paragraphs);
            broken = List.copyOf(broken);
            relied = List.copyOf(relied);
        }
    }

    /**
     * What one authority is asked to do.
     *
     * @param authority its name as the line before its demands needs it: in Russian and Kazakh the dative
     * @param demands   what to do, in the infinitive (Kazakh: the verbal noun), without full stop
     */
    public record DemandsOf(String authority, List<String> demands) {

        public DemandsOf {
            demands = List.copyOf(demands);
            if (demands.isEmpty()) {
                throw new IllegalArgumentException("An authority is named among the demands only with a demand");
            }
        }
    }
}
