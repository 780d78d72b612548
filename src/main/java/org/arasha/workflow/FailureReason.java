package org.arasha.workflow;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Why a job failed, told by the kinds of exceptions and the place in our code: their messages may name people. */
public sealed interface FailureReason {

    /** The database or the network was away, or somebody was quicker. It passes by itself. */
    record Passing() implements FailureReason {}

    /** A rule of the field does not allow it now. @param rule the key of its words; a refusal holds no personal data */
    record Refused(String rule) implements FailureReason {

        /** Words with places for what is not known here are not said. */
        public String inWords(Language language) {
            String words = Texts.has(rule) ? Texts.get(language, rule) : "";
            return words.contains("{") ? "" : words;
        }
    }

    /** A fault of the program. @param where what is told to whoever mends it: {@code NullPointerException, FollowUpSteps.java:88} */
    record Fault(String where) implements FailureReason {}

    /** @param trace as much as is known of the stack trace, in Java's form */
    static FailureReason of(String trace) {
        List<MatchResult> kinds = Words.KIND.matcher(trace).results().toList();
        for (MatchResult kind : kinds) {
            if (kind.group(1).equals(Refusal.class.getName())) {
                return new Refused(kind.group(2) == null ? "" : kind.group(2).strip());
            }
            if (Words.isPassing(kind.group(1))) {
                return new Passing();
            }
        }
        String kind = kinds.isEmpty() ? "" : kinds.getLast().group(1).replaceFirst(".*\\.", "");
        return new Fault(Words.PLACE.matcher(trace).results().map(place -> kind + ", " + place.group(1)).findFirst().orElse(kind));
    }

    /** The words of a stack trace. */
    final class Words {

        private static final Pattern KIND = Pattern.compile("^(?:Caused by: )?((?:\\w+\\.)+[A-Z][\\w$]*)(?::([^\\n]*))?$", Pattern.MULTILINE);
        private static final Pattern PLACE = Pattern.compile("^\\s+at (?:\\S*/)?org\\.arasha\\.[^(]+\\((\\w+\\.java:\\d+)\\)", Pattern.MULTILINE);

        private Words() {}

        private static boolean isPassing(String name) {
            try {
                Class<?> kind = Class.forName(name, false, FailureReason.class.getClassLoader());
                return TransientDataAccessException.class.isAssignableFrom(kind)
                        || DataAccessResourceFailureException.class.isAssignableFrom(kind)
                        || CannotCreateTransactionException.class.isAssignableFrom(kind);
            } catch (ClassNotFoundException | LinkageError unknown) {
                return false;
            }
        }
    }
}
