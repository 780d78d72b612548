package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.arasha.appeal.Behind;
import org.arasha.appeal.Founded;
import org.arasha.appeal.Remark;
import org.arasha.appeal.Statement;
import org.arasha.appeal.Statements;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.arasha.shared.ui.TwoVersions;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A statement as it is written: saved as it is left, in its version. What somebody else saved meanwhile is shown beside it, field
 * by field.
 */
class StatementRow extends Div {

    static final String UP = "event.altKey && event.key === 'ArrowUp'";
    static final String DOWN = "event.altKey && event.key === 'ArrowDown'";

    private final transient IncidentStatements list;
    private final transient Statements statements;
    private final Language reader;
    private final StatementFields fields;
    private final StatementMarks marks;
    private final RemarksAt remarks;
    private final Span number = new Span();
    private final Div actions = new Div();
    private final Div versions = new Div();
    private final Span saved = new Span();
    private final transient List<Div> behind = new ArrayList<>();
    private transient Statement known;
    private boolean isNew;

    StatementRow(IncidentStatements list, AppealDesk desk, Language reader, Statement known, boolean isNew) {
        this.list = list;
        this.statements = desk.statements;
        this.reader = reader;
        this.known = known;
        this.isNew = isNew;
        fields = list.fields();
        marks = new StatementMarks(reader, () -> take(() -> statements.keep(this.known), false),
                () -> take(() -> statements.composeAnew(this.known), true));
        remarks = new RemarksAt(desk, () -> this.known, list::changed);
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

    Statement known() {
        return known;
    }

    boolean isNew() {
        return isNew;
    }

    /** Its place among the others, from 1. */
    void place(int place) {
        number.setText(String.valueOf(place));
        remarks.setVisible(!isNew);
        getElement().setAttribute("aria-label", getTranslation("appeal.statement.place", place));
        actions.removeAll();
        actions.add(action("appeal.statement.up", place, () -> move(true)), action("appeal.statement.down", place, () -> move(false)),
                action("appeal.statement.split", place, () -> list.act(() -> statements.split(known))),
                action("appeal.statement.remove", place, this::remove));
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
            remarks.show(said, now.statement().position() + 1);
        }
    }

    /** Whether all that is typed is kept, and nothing waits to be chosen. */
    boolean isRight() {
        return isNew && fields.text().isEmpty() || fields.isRight() && isClean();
    }

    boolean isClean() {
        return fields.isAs(known) && versions.getComponentCount() == 0;
    }

    void focusAgain() {
        fields.focusAgain();
    }

    private void save() {
        if (!fields.isRight()) {
            saved.setText(getTranslation("appeal.notSaved"));
        } else if (isNew || !fields.isAs(known)) {
            take(() -> isNew ? statements.add(known.appeal(), known.incident(), fields.text(), fields.attributed(),
                            fields.claims(known))
                    : statements.write(known, fields.text(), fields.attributed(), fields.claims(known)), false);
        }
    }

    private void take(Supplier<Statement> deed, boolean fill) {
        try {
            known = deed.get();
        } catch (OptimisticLockingFailureException meanwhile) {
            choose();
            return;
        } catch (Refusal refusal) {
            saved.setText(getTranslation(refusal.messageKey(), refusal.arguments()));
            return;
        }
        isNew = false;
        if (fill) {
            fields.fill(known);
        }
        saved.setText(getTranslation("appeal.saved", Dates.clock(Instant.now())));
        list.changed();
    }

    private void choose() {
        Optional<Statement> latest = list.latest(known);
        if (latest.isEmpty()) {
            saved.setText(getTranslation("appeal.statement.gone"));
            return;
        }
        Statement theirs = latest.get();
        fields.setVisible(false);
        saved.setText("");
        versions.removeAll();
        versions.add(new TwoVersions(filled(known).fields(), fields.fields(), filled(theirs).fields(), () -> {
            known = theirs;
            versions.removeAll();
            fields.setVisible(true);
            save();
            list.changed();
        }));
    }

    private StatementFields filled(Statement statement) {
        StatementFields copy = list.fields();
        copy.fill(statement);
        return copy;
    }

    private void showBehind(Statement now) {
        behind.forEach(Div::removeFromParent);
        behind.clear();
        now.behind().forEach(language -> {
            Behind was = Objects.requireNonNull(now.behind(language));
            String other = getTranslation("ui.language.name." + was.language());
            Button right = new Button(getTranslation("appeal.statement.right"), click -> take(() -> statements.right(known, language), false));
            right.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            Div mark = new Div(new StatusBadge(Tone.SOON, getTranslation("appeal.statement.behind", other)),
                    new Quiet(getTranslation("appeal.statement.before", was.was())), right);
            mark.addClassName("statement-behind");
            behind.add(mark);
            fields.column(language).add(mark);
        });
    }

    private void move(boolean up) {
        list.act(() -> statements.move(known, up));
        saved.setText(getTranslation("appeal.statement.moved", number.getText()));
        focusAgain();
    }

    private void remove() {
        if (isNew) {
            list.giveUp(this);
        } else {
            list.act(() -> statements.remove(known));
        }
    }

    private Button action(String key, int place, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + place);
        return button;
    }
}
