package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;
import org.arasha.verification.Inquiry;
import org.arasha.verification.InquiryId;
import org.jspecify.annotations.Nullable;

/**
 * Whom one asked and what came of it; a new question and a later answer are noted in place. What others note meanwhile is shown
 * and marked; rows stay where they are, so that nobody who types loses their place.
 */
class AskedSection extends Section {

    static final String FORM = "Inquiry";

    private final Board board;
    private final Paragraph hint = new Paragraph(getTranslation("verification.asked.empty"));
    private final Div body = new Div();
    private final Div asking = new Div();
    private final transient Map<InquiryId, InquiryRow> rows = new HashMap<>();
    private final transient Map<InquiryId, Long> shown = new HashMap<>();
    private final transient Map<@Nullable InquiryId, Component> open = new HashMap<>();
    private @Nullable InquiryId saved;

    AskedSection(Board board) {
        super("verification.asked");
        this.board = board;
        withAction(new Button(getTranslation("verification.ask"), click -> open(null)));
        hint.addClassName("section-empty");
        add(body, asking, hint);
        show();
        rows.values().forEach(InquiryRow::unmark);
        takeUpDrafts();
    }

    Stream<String> unsaved() {
        return open.isEmpty() ? Stream.empty() : Stream.of(getTranslation("verification.unsaved.asked"));
    }

    /** What is being written stays as it is. */
    void show() {
        List<Inquiry> asked = board.inquiries();
        for (int i = 0; i < asked.size(); i++) {
            show(asked.get(i), i);
        }
        Set<InquiryId> known = asked.stream().map(Inquiry::id).collect(Collectors.toSet());
        rows.keySet().stream().filter(id -> !known.contains(id) && !open.containsKey(id)).toList().forEach(id -> body.remove(rows.remove(id)));
        saved = null;
        hint.setVisible(rows.isEmpty() && open.isEmpty());
    }

    private void show(Inquiry inquiry, int index) {
        InquiryId id = inquiry.id();
        InquiryRow row = rows.get(id);
        Long before = shown.put(id, inquiry.version());
        if (row == null) {
            row = new InquiryRow(this::open);
            rows.put(id, row);
            body.addComponentAtIndex(Math.min(index, body.getComponentCount()), row);
        }
        if (id.equals(saved)) {
            row.unmark();
        } else if (before == null || before != inquiry.version()) {
            row.mark(getTranslation(before == null ? "verification.meanwhile.noted" : "verification.meanwhile.rewritten"));
        }
        if (!open.containsKey(id)) {
            row.show(inquiry);
        }
    }

    private void open(@Nullable Inquiry inquiry) {
        InquiryId id = inquiry == null ? null : inquiry.id();
        if (open.containsKey(id)) {
            return;
        }
        Component editor = new KeptEditor<>(() -> new InquiryForm(board.id(), board.desk().user.name()),
                board.desk().draft(FORM, subject(id), board.id()), inquiry, inquiry == null ? 0 : inquiry.version(), noted -> {
                    board.desk().inquiries.note(noted);
                    saved = noted.id();
                    Notices.done(getTranslation(noted.isInterview() && (inquiry == null || !inquiry.isInterview())
                            ? "verification.inquiry.savedAsSource" : "verification.inquiry.saved"));
                }, board::latest, () -> close(id));
        open.put(id, editor);
        hint.setVisible(false);
        if (id == null) {
            asking.add(editor);
        } else {
            rows.get(id).show(editor);
        }
    }

    private void close(@Nullable InquiryId id) {
        open.remove(id);
        if (id == null) {
            asking.removeAll();
        }
        board.changed();
    }

    /** What was begun before, or on another device. */
    void takeUpDrafts() {
        List<Inquiry> asked = board.inquiries();
        Set<UUID> begun = board.desk().drafts.kept(FORM, Stream.concat(Stream.of(subject(null)),
                asked.stream().map(one -> one.id().value())).toList());
        asked.stream().filter(one -> begun.contains(one.id().value())).forEach(this::open);
        if (begun.contains(subject(null))) {
            open(null);
        }
    }

    private UUID subject(@Nullable InquiryId id) {
        return id == null ? board.id().value() : id.value();
    }
}
