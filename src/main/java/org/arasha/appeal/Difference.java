package org.arasha.appeal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.appeal.LetterText.Line;

/** A line of a letter – a sentence, a demand, a source – that is another one in another version, word by word. */
public record Difference(Kind kind, Line.Kind of, List<Piece> pieces) {

    public enum Kind { ADDED, REMOVED, CHANGED }

    public enum Mark { KEPT, ADDED, REMOVED }

    public record Piece(Mark mark, String words) {}

    public Difference {
        pieces = List.copyOf(pieces);
    }

    /** In the order of the letter; empty where both say the same. */
    static List<Difference> between(LetterText before, LetterText after) {
        return DiffUtils.diff(before.lines(), after.lines()).getDeltas().stream().flatMap(Difference::ofLines).toList();
    }

    /** Lines that stand in each other's place are compared by their words; what is left over has come or gone. */
    private static Stream<Difference> ofLines(AbstractDelta<Line> delta) {
        List<Line> before = delta.getSource().getLines();
        List<Line> after = delta.getTarget().getLines();
        int both = Math.min(before.size(), after.size());
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < both; i++) {
            differences.addAll(ofLine(before.get(i), after.get(i)));
        }
        before.stream().skip(both).map(line -> whole(Kind.REMOVED, Mark.REMOVED, line)).forEach(differences::add);
        after.stream().skip(both).map(line -> whole(Kind.ADDED, Mark.ADDED, line)).forEach(differences::add);
        return differences.stream();
    }

    /** One line changed; or two that have little in common, of which one went and the other came. */
    private static List<Difference> ofLine(Line before, Line after) {
        List<Piece> pieces = pieces(before.words(), after.words());
        int kept = pieces.stream().filter(piece -> piece.mark() == Mark.KEPT).mapToInt(piece -> piece.words().length()).sum();
        return before.kind() == after.kind() && kept * 3 >= Math.min(before.words().length(), after.words().length())
                ? List.of(new Difference(Kind.CHANGED, after.kind(), pieces))
                : List.of(whole(Kind.REMOVED, Mark.REMOVED, before), whole(Kind.ADDED, Mark.ADDED, after));
    }

    private static List<Piece> pieces(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Mark.KEPT, delta.getTarget().getLines());
            } else {
                add(pieces, Mark.REMOVED, delta.getSource().getLines());
                add(pieces, Mark.ADDED, delta.getTarget().getLines());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Mark mark, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(mark, String.join(" ", words)));
        }
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }

    private static Difference whole(Kind kind, Mark mark, Line line) {
        return new Difference(kind, line.kind(), List.of(new Piece(mark, line.words())));
    }
}
