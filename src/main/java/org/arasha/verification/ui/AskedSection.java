package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Section;
import org.arasha.verification.Inquiry;
import org.arasha.verification.InquiryId;
import org.jspecify.annotations.Nullable;

/** Whom one asked and what came of it; a new question and a later answer are noted in place. */
class AskedSection extends Section {

    private static final String FORM = "Inquiry";

    private final Board board;
    private final Div body = new Div();
    private final transient Map<@Nullable InquiryId, Component> open = new LinkedHashMap<>();

    AskedSection(Board board) {
        super("verification.asked");
        this.board = board;
        withAction(new Button(getTranslation("verification.ask"), click -> open(null)));
        add(body);
        takeUpDrafts();
        show();
    }

    Stream<String> unsaved() {
        return open.isEmpty() ? Stream.empty() : Stream.of(getTranslation("verification.unsaved.asked"));
    }

    private void show() {
        body.removeAll();
        List<Inquiry> asked = inquiries();
        asked.forEach(inquiry -> body.add(open.containsKey(inquiry.id()) ? open.get(inquiry.id()) : line(inquiry)));
        if (open.containsKey(null)) {
            body.add(open.get(null));
        } else if (asked.isEmpty()) {
            Paragraph hint = new Paragraph(getTranslation("verification.asked.empty"));
            hint.addClassName("section-empty");
            body.add(hint);
        }
    }

    private Component line(Inquiry inquiry) {
        Div line = new Div(new InquiryCard(inquiry), new RowButton(
                inquiry.answered() == null ? "verification.inquiry.answer" : "ui.edit", inquiry.whom(), () -> open(inquiry)));
        line.addClassName("entry-line");
        return line;
    }

    private void open(@Nullable Inquiry inquiry) {
        InquiryId id = inquiry == null ? null : inquiry.id();
        if (!open.containsKey(id)) {
            open.put(id, new KeptEditor<>(() -> new InquiryForm(board.id(), board.desk().user.name()),
                    board.desk().draft(FORM, subject(id), board.id()), inquiry, inquiry == null ? 0 : inquiry.version(), noted -> {
                        board.desk().inquiries.note(noted);
                        Notices.done(getTranslation(noted.isInterview() && (inquiry == null || !inquiry.isInterview())
                                ? "verification.inquiry.savedAsSource" : "verification.inquiry.saved"));
                    }, this::latest, () -> {
                        open.remove(id);
                        show();
                        board.changed();
                    }));
        }
        show();
    }

    private void takeUpDrafts() {
        List<Inquiry> asked = inquiries();
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

    private Optional<Inquiry> latest(Inquiry inquiry) {
        return inquiries().stream().filter(one -> one.id().equals(inquiry.id())).findFirst();
    }

    private List<Inquiry> inquiries() {
        return board.desk().inquiries.of(board.id());
    }
}
