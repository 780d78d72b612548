package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.appeal.AppealDraft.Field;
import org.arasha.appeal.Colleague;
import org.arasha.shared.ui.Dates;

/**
 * What others have written in the draft since its reader last took that in. It comes into the form when the reader says so, never by
 * itself: they may be typing.
 */
class ColleagueNews extends Div {

    private final transient Set<Map.Entry<String, Instant>> taken = new HashSet<>();
    private final transient Runnable take;
    private String said = "";

    ColleagueNews(Runnable take) {
        this.take = take;
        addClassName("draft-news");
        getElement().setAttribute("role", "status");
    }

    /** The reader has before them what the others have written so far. */
    void taken(List<Colleague> others) {
        others.stream().filter(one -> one.editedAt() != null).map(ColleagueNews::edit).forEach(taken::add);
        say("");
    }

    /**
     * Left alone where it says so already: somebody may be on its button.
     *
     * @param fields of the draft that are not as the reader knows them
     */
    void show(List<Colleague> others, Set<Field> fields) {
        List<Colleague> writers = writers(others);
        String what = fields.isEmpty() ? getTranslation("appeal.statements")
                : fields.stream().sorted().map(field -> getTranslation(DraftWords.label(field))).collect(Collectors.joining(", "));
        String who = writers.stream().map(one -> getTranslation("appeal.news.who", one.name(), Dates.clock(one.editedAt()))).collect(Collectors.joining(", "));
        say(writers.isEmpty() && fields.isEmpty() ? "" : writers.isEmpty() ? getTranslation("appeal.news.nobody", what) : getTranslation("appeal.news", who, what));
    }

    private static Map.Entry<String, Instant> edit(Colleague one) {
        return Map.entry(one.name(), Objects.requireNonNull(one.editedAt()));
    }

    /** Whether somebody has written since. */
    boolean areIn(List<Colleague> others) {
        return !writers(others).isEmpty();
    }

    private List<Colleague> writers(List<Colleague> others) {
        return others.stream().filter(one -> one.editedAt() != null && !taken.contains(edit(one))).toList();
    }

    private void say(String words) {
        if (words.equals(said)) {
            return;
        }
        said = words;
        removeAll();
        if (!words.isEmpty()) {
            add(new Span(words), new Button(getTranslation("appeal.news.take"), click -> take.run()));
        }
    }
}
