package org.arasha.verification.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.arasha.incident.Change;
import org.arasha.incident.Source;
import org.arasha.incident.ui.SourceCard;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.RowButton;
import org.jspecify.annotations.Nullable;

/** One source under its number: dragged to claims, judged in place; an interview with what was said in it. */
class SourceRow extends Div {

    private final Board board;
    private final ChangeMark mark = new ChangeMark();
    private final Div shown = new Div();
    private final Div work = new Div();
    private transient Source source;

    SourceRow(Board board, Source source) {
        this.board = board;
        this.source = source;
        addClassName("source-row");
        add(mark, shown, work);
        show();
        DragSource<SourceRow> drag = DragSource.create(this);
        drag.setEffectAllowed(EffectAllowed.LINK);
        drag.setDragData(source.id());
    }

    void show(Source now, @Nullable Change theirs) {
        if (now.version() != source.version()) {
            mark.show(theirs);
        }
        source = now;
        show();
    }

    void mark(@Nullable Change theirs) {
        mark.show(theirs);
    }

    int number() {
        return Titles.number(board.sources(), source.id());
    }

    /** Whether somebody is saying how reliable it is. */
    boolean isJudged() {
        return work.getChildren().findAny().isPresent();
    }

    private void show() {
        shown.removeAll();
        Span number = new Span(String.valueOf(number()));
        number.addClassName("source-number");
        Div head = new Div(number, new SourceCard(source));
        head.addClassName("source-head");
        shown.add(head);
        if (source.kind() == Source.Kind.INTERVIEW) {
            board.inquiries().stream().filter(one -> source.id().equals(one.source())).findFirst()
                    .ifPresent(one -> shown.add(new Details(getTranslation("verification.interviewText"), new InquiryCard(one))));
        }
        if (!isJudged()) {
            shown.add(new RowButton("verification.judge", number(), this::judge));
        }
    }

    private void judge() {
        work.add(new Editor<>(ReliabilityForm::new, source, judged -> {
            board.desk().records.save(judged.get());
            Notices.done(getTranslation("verification.judged", number()));
        }, board::latest, () -> {
            work.removeAll();
            board.changed();
        }));
        show();
    }
}
