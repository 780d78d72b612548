package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.arasha.appeal.Founded;
import org.arasha.appeal.Remark;
import org.arasha.appeal.Statement;
import org.arasha.appeal.Statements;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.TwoVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A statement as it is written: saved as it is left, in its version. What somebody else saved meanwhile in other fields is taken in;
 * the same field is shown in both versions.
 */
class StatementRow extends Div {

    static final String FORM = "statement";

    static final String UP = "event.altKey && event.key === 'ArrowUp'";
    static final String DOWN = "event.altKey && event.key === 'ArrowDown'";

    private final transient IncidentStatements list;
    private final transient Statements statements;
    private final transient Drafts drafts;
    private final Language reader;
    private final StatementFields fields;
    private final StatementMarks marks;
    private final RemarksAt remarks;
    private final Span number = new Span();
    private final Div actions = new Div();
    private final Div versions = new Div();
    private final Span saved = new Span();
    private final transient List<BehindLine> behind = new ArrayList<>();
    private transient Statement known;
    private transient @Nullable UUID begun;
    private @Nullable DraftKeeper kept;

    /** @param begun what is typed into a new one is kept under, until it can be saved; null for one that is on record */
    StatementRow(IncidentStatements list, AppealDesk desk, Language reader, Statement known, @Nullable UUID begun) {
        this.list = list;
        this.statements = desk.statements;
        this.drafts = desk.drafts;
        this.reader = reader;
        this.known = known;
        this.begun = begun;
        fields = list.fields();
        marks = new StatementMarks(reader, () -> take(() -> statements.keep(this.known), false),
                () -> take(() -> statements.composeAnew(this.known), true));
        remarks = RemarksAt.statement(desk, () -> this.known, list::changed);
        addClassName("statement");
        getElement().setAttribute("role", "group");
        actions.addClassName("row-actions");
        saved.addClassName("draft-line");
        saved.getElement().setAttribute("aria-live", "polite");
        number.addClassName("claim-number");
        add(number, fields, marks, actions, saved, versions, remarks);
        fields.fill(known);
        fields.onChange(this::save);
        getElement().addEventListener("keydown", key -> move(true)).setFilter(UP).preventDefault();
        getElement().addEventListener("keydown", key -> move(false)).setFilter(DOWN).preventDefault();
    }

    /** What was typed here before and could not be saved; where the statement is another by now, what differs is chosen. */
    void restore() {
        DraftKeeper draft = keeper().restore();
        if (draft.isBegunBefore()) {
            ask(list.fields(), known);
        } else {
            saved.setText(getTranslation("appeal.notSaved"));
        }
    }

    Statement known() {
        return known;
    }

    boolean isNew() {
        return begun != null;
    }

    /** What is typed here is kept under, until it can be saved. */
    UUID keptUnder() {
        return begun == null ? known.id().value() : begun;
    }

    /** Its place among the others, from 1. */
    void place(int place) {
        number.setText(String.valueOf(place));
        remarks.setVisible(!isNew());
        getElement().setAttribute("aria-label", getTranslation("appeal.statement.place", place));
        actions.removeAll();
        actions.add(new RowButton("appeal.statement.up", place, () -> move(true)),
                new RowButton("appeal.statement.down", place, () -> move(false)),
                new RowButton("appeal.statement.split", place, () -> list.act(() -> statements.split(known))),
                new RowButton("appeal.statement.remove", place, this::remove));
    }

    /** As it is now; what is typed here and not saved stays. */
    void show(Founded now, List<Remark> said) {
        if (isClean()) {
            if (!fields.isAs(now.statement())) {
                fields.fill(now.statement());
            }
            known = now.statement();
        }
        if (known.id().equals(now.statement().id())) {
            marks.show(now);
            fields.askWhetherAttributed(now.addition(reader).isPresent());
            showBehind(now.statement());
            remarks.show(said, getTranslation("appeal.statement.place", now.statement().position() + 1));
        }
    }

    void showRemarks(List<Remark> said) {
        remarks.show(said, getTranslation("appeal.statement.place", known.position() + 1));
    }

    /** Saves what is not yet. Whether all that is typed is saved, and nothing waits to be chosen. */
    boolean isRight() {
        if (!isClean() && versions.getComponentCount() == 0 && !fields.text().isEmpty()) {
            save();
        }
        return isNew() && fields.text().isEmpty() || fields.isRight() && isClean();
    }

    boolean isClean() {
        return fields.isAs(known) && versions.getComponentCount() == 0;
    }

    void focusAgain() {
        fields.focusAgain();
    }

    private void save() {
        if (!fields.isRight()) {
            keep(getTranslation("appeal.notSaved"));
        } else if (!isNew() && kept != null && kept.isBegunBefore()) {
            latest().ifPresent(now -> ask(list.fields(), now));
        } else if (isNew() || !fields.isAs(known)) {
            take(() -> isNew() ? statements.add(known.appeal(), known.incident(), fields.text(), fields.attributed(),
                            fields.claims(known))
                    : statements.write(known, fields.text(), fields.attributed(), fields.claims(known)), false);
        } else {
            keepNoMore();
        }
    }

    private void take(Supplier<Statement> deed, boolean fill) {
        try {
            known = deed.get();
        } catch (OptimisticLockingFailureException meanwhile) {
            choose();
            return;
        } catch (ConcurrencyFailureException busy) {
            keep(getTranslation("shell.fault.stale"));
            return;
        } catch (Refusal refusal) {
            keep(getTranslation(refusal.messageKey(), refusal.arguments()));
            return;
        }
        if (fill) {
            fields.fill(known);
        }
        if (fields.isAs(known)) {
            keepNoMore();
        }
        begun = null;
        saved.setText(getTranslation("appeal.saved", Dates.clock(Instant.now())));
        list.changed();
    }

    private void choose() {
        latest().ifPresent(theirs -> {
            StatementFields before = filled(known);
            if (fields.fields().take(before.fields(), filled(theirs).fields())) {
                compared(theirs);
                save();
            } else {
                ask(before, theirs);
            }
        });
    }

    /** As it is now; where it has been removed, what is typed stays. */
    private Optional<Statement> latest() {
        Optional<Statement> latest = list.latest(known);
        if (latest.isEmpty()) {
            keep(getTranslation("appeal.statement.gone"));
        }
        return latest;
    }

    private void compared(Statement theirs) {
        known = theirs;
        if (kept != null) {
            kept.compared();
        }
    }

    private void ask(StatementFields before, Statement theirs) {
        keep(getTranslation("appeal.notSaved"));
        fields.setVisible(false);
        versions.removeAll();
        versions.add(new TwoVersions(before.fields(), fields.fields(), filled(theirs).fields(), () -> {
            compared(theirs);
            versions.removeAll();
            fields.setVisible(true);
            save();
            list.changed();
        }));
    }

    private void keep(String why) {
        keeper().keepNow();
        saved.setText(why);
    }

    private void keepNoMore() {
        if (kept != null) {
            kept.end();
            kept = null;
        }
    }

    private DraftKeeper keeper() {
        if (kept == null) {
            kept = new DraftKeeper(drafts, FORM, keptUnder(), known.appeal().value()).fields(fields.fields())
                    .begin(filled(known).fields()).foundAt(known.version());
        }
        return kept;
    }

    private StatementFields filled(Statement statement) {
        StatementFields copy = list.fields();
        copy.fill(statement);
        return copy;
    }

    private void showBehind(Statement now) {
        behind.forEach(BehindLine::removeFromParent);
        behind.clear();
        now.behind().forEach(language -> {
            BehindLine line = new BehindLine(language, Objects.requireNonNull(now.behind(language)),
                    () -> take(() -> statements.right(known, language), false));
            behind.add(line);
            fields.column(language).add(line);
        });
    }

    private void move(boolean up) {
        list.act(() -> statements.move(known, up));
        saved.setText(getTranslation("appeal.statement.moved", number.getText()));
        focusAgain();
    }

    private void remove() {
        keepNoMore();
        if (isNew() || list.latest(known).isEmpty()) {
            list.giveUp(this);
        } else {
            list.act(() -> statements.remove(known));
        }
    }
}
