package org.arasha.appeal;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;

/**
 * Prose with blanks, in ICU's message format: it can name what the records know and choose a plural form, and nothing else. What is
 * filled in is never read for blanks again.
 */
public final class Blanks {

    /** What stands in the very parts that blanks are for cannot be filled into them. */
    private static final Set<String> ITSELF = Set.of("introduction", "conclusion", "text");
    private static final Set<String> STYLES = Set.of("number", "spellout");
    private static final Pattern INDEX = Pattern.compile("pattern index (\\d+)");
    /** What the parser says where a plural has no form for all other counts. */
    private static final String LEFT_OUT = "Missing 'other'";
    private static final int LONGEST_WORD = 30;

    /** Braces within braces; a plural in a plural has five. The parser goes into each by itself, until it has no room left. */
    private static final int DEEPEST = 20;

    private Blanks() {}

    /** What is wrong with the blanks of a text, in any of its languages; the reason says where, and which blanks there are. */
    public static Optional<Refusal> fault(LocalizedText text) {
        for (Language language : Language.values()) {
            Optional<Refusal> fault = Optional.ofNullable(text.exactly(language)).flatMap(Blanks::fault);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    static Optional<Refusal> fault(String text) {
        if (!hasBlanks(text)) {
            return Optional.empty();
        }
        int stray = unmatched(text);
        if (stray < text.length() && text.charAt(stray) == '}') {
            return Optional.of(refusal("syntax", stray + 1, ""));
        }
        int deep = tooDeep(text);
        if (deep < text.length()) {
            return Optional.of(refusal("syntax", deep + 1, ""));
        }
        MessagePattern pattern;
        try {
            pattern = new MessagePattern(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            String fault = String.valueOf(malformed.getMessage()).contains(LEFT_OUT) ? "noOther" : "syntax";
            return Optional.of(refusal(fault, place(text, malformed), ""));
        }
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                Optional<Refusal> fault = fault(pattern, i);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> fault(MessagePattern pattern, int start) {
        Part named = pattern.getPart(start + 1);
        String word = pattern.getSubstring(named);
        Optional<Blank> blank = Blank.of(word);
        int place = named.getIndex() + 1;
        if (ITSELF.contains(word)) {
            return Optional.of(refusal("circular", place, word));
        }
        if (blank.isEmpty()) {
            return Optional.of(refusal("unknown", place, word));
        }
        ArgType type = pattern.getPart(start).getArgType();
        boolean right = switch (type) {
            case NONE -> true;
            case PLURAL, SELECTORDINAL -> blank.get().isCount();
            case SIMPLE -> blank.get().isCount() && STYLES.contains(pattern.getSubstring(pattern.getPart(start + 2)))
                    && pattern.getPart(start + 3).getType() == Part.Type.ARG_LIMIT;
            case SELECT, CHOICE -> false;
        };
        return right ? Optional.empty() : Optional.of(refusal(blank.get().isCount() ? "style" : "noCount", place, word));
    }

    /** A text whose blanks are at fault is left as it was written: it is refused where it is typed. */
    static String fill(String text, Language language, Map<Blank, Object> values) {
        if (!hasBlanks(text) || fault(text).isPresent()) {
            return text;
        }
        Map<String, Object> named = new HashMap<>();
        values.forEach((blank, value) -> named.put(blank.word(), value));
        return new MessageFormat(text, language.locale()).format(named);
    }

    /** With values such as there might be, to see what a text will be like. */
    public static String example(String text, Language language, int count) {
        Map<Blank, Object> values = new EnumMap<>(Blank.class);
        for (Blank blank : Blank.values()) {
            values.put(blank, blank.isCount() ? (Object) count : "[" + blank.word() + "]");
        }
        return fill(text, language, values);
    }

    private static boolean hasBlanks(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
    }

    private static Refusal refusal(String fault, int place, String word) {
        String shown = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) + "…" : word;
        return new Refusal("appeal.blank." + fault, place, shown, Blank.all());
    }

    /** From one. Where the parser does not say it, that is the first brace which has no other, or the end. */
    private static int place(String text, RuntimeException malformed) {
        Matcher said = INDEX.matcher(String.valueOf(malformed.getMessage()));
        if (said.find()) {
            return Integer.parseInt(said.group(1)) + 1;
        }
        return Math.min(unmatched(text) + 1, text.length());
    }

    /** The place of the first brace that stands within too many; the length of the text where none does. */
    private static int tooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth > DEEPEST) {
                return i;
            }
        }
        return text.length();
    }

    /** The place of the first brace without another; the length of the text where each has one. */
    private static int unmatched(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                open.addLast(i);
            } else if (text.charAt(i) == '}' && open.pollLast() == null) {
                return i;
            }
        }
        return open.isEmpty() ? text.length() : open.getFirst();
    }
}
