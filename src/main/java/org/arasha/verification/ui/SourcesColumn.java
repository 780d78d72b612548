package org.arasha.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Change;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** The sources by their numbers, to be dragged to the claims that rest on them; another is added in place. */
class SourcesColumn extends Section {

    static final String NEW = "NewSource";
    /** That many fit a screen, and stay in view beside the claims. */
    private static final int FEW = 6;

    private final Board board;
    private final transient Map<SourceId, SourceRow> rows = new LinkedHashMap<>();
    private final Paragraph hint = new Paragraph(getTranslation("verification.sources.empty"));
    private final Div body = new Div();
    private final Div adding = new Div();
    private @Nullable KeptEditor<Source, NewSourceForm> editor;

    SourcesColumn(Board board) {
        super("verification.sources");
        this.board = board;
        withAction(new Button(getTranslation("verification.addSource"), click -> open()));
        hint.addClassName("section-empty");
        add(adding, hint, body);
        show(Map.of());
        takeUpDrafts();
    }

    void takeUpDrafts() {
        if (!board.desk().drafts.kept(NEW, List.of(board.id().value())).isEmpty()) {
            open();
        }
    }

    void show(Map<UUID, Change> theirs) {
        for (Source source : board.sources()) {
            SourceRow row = rows.get(source.id());
            if (row == null) {
                row = new SourceRow(board, source);
                rows.put(source.id(), row);
                body.add(row);
                row.mark(theirs.get(source.id().value()));
            } else {
                row.show(source, theirs.get(source.id().value()));
            }
        }
        Set<SourceId> known = board.sources().stream().map(Source::id).collect(Collectors.toSet());
        new ArrayList<>(rows.keySet()).stream().filter(id -> !known.contains(id)).forEach(id -> body.remove(rows.remove(id)));
        hint.setVisible(rows.isEmpty());
        setClassName("stays", rows.size() <= FEW && editor == null);
    }

    Stream<String> unsaved() {
        return Stream.concat(editor == null ? Stream.empty() : Stream.of(getTranslation("verification.unsaved.source")),
                rows.values().stream().filter(SourceRow::isJudged).map(row -> getTranslation("verification.unsaved.reliability", row.number())));
    }

    private void open() {
        if (editor == null) {
            editor = new KeptEditor<>(() -> new NewSourceForm(board.id()), board.desk().draft(NEW, board.id().value(), board.id()), null, 0,
                    source -> {
                        board.desk().records.save(source);
                        Notices.done(getTranslation("verification.sourceAdded"));
                    }, none -> Optional.empty(), () -> {
                        editor = null;
                        adding.removeAll();
                        board.changed();
                    });
            adding.add(editor);
            setClassName("stays", false);
        }
    }
}
