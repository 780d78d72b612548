package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.FactToTell;
import org.arasha.appeal.Founded;
import org.arasha.appeal.Remark;
import org.arasha.appeal.Statement;
import org.arasha.appeal.Statements;
import org.arasha.appeal.StatementsOf;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What a letter says of one incident: a line, which opens into its statements. */
class IncidentStatements extends Div {

    /** Nobody begins more at once without saving one; a further one is begun when one of these is. */
    private static final int MOST_BEGUN = 50;

    private final transient AppealDesk desk;
    private final transient Statements statements;
    private final transient Appeal appeal;
    private final transient Incident incident;
    private final transient Runnable changed;
    private final transient List<StatementRow> rows = new ArrayList<>();
    private final Language reader;
    private final Span state = new Span();
    private final Button toggle;
    private final Div body = new Div();
    private final Div list = new Div();
    private final Div ofRemoved = new Div();
    private final Div facts = new Div();
    private final Quiet mentioned = new Quiet(getTranslation("appeal.statements.mentioned"));
    private final Button composeAnew;
    private transient @Nullable StatementsOf now;

    /** @param written what authors have written of it, or null where it is composed */
    IncidentStatements(AppealDesk desk, Appeal appeal, Incident incident, boolean isMentioned, @Nullable StatementsOf written,
            Language reader, Runnable changed) {
        this.desk = desk;
        this.statements = desk.statements;
        this.appeal = appeal;
        this.incident = incident;
        this.reader = reader;
        this.changed = changed;
        toggle = new Button(getTranslation("appeal.statements.show"), click -> open(!body.isVisible()));
        toggle.setAriaLabel(getTranslation("appeal.statements.show") + ": " + incident.number());
        composeAnew = new Button(getTranslation("appeal.statements.composeAnew"), click -> askToComposeAnew());
        Div head = new Div(new Span(incident.number() + " · " + incident.title().in(reader)), state, toggle);
        head.addClassName("entry-line");
        state.addClassName("statements-state");
        Div buttons = new Div(new Button(getTranslation("appeal.statements.add"), click -> add()), composeAnew);
        buttons.addClassName("row-actions");
        body.add(languages(), mentioned, list, buttons, facts, ofRemoved);
        mention(isMentioned);
        body.setVisible(false);
        addClassName("incident-statements");
        add(head, body);
        say(written);
    }

    IncidentId incident() {
        return incident.id();
    }

    /** The letter takes the first statement of what it only mentions, and no facts. */
    final void mention(boolean only) {
        mentioned.setVisible(only);
        facts.setVisible(!only);
    }

    boolean isRight() {
        boolean right = rows.stream().allMatch(StatementRow::isRight);
        if (!right) {
            open(true);
        }
        return right;
    }

    StatementFields fields() {
        return new StatementFields(now == null ? List.of() : now.claims(), reader);
    }

    Optional<Statement> latest(Statement known) {
        return statements.of(appeal.id(), incident.id()).statements().stream().map(Founded::statement)
                .filter(one -> one.id().equals(known.id())).findFirst();
    }

    /** Does something to the list, and shows what has come of it. */
    void act(Runnable deed) {
        try {
            deed.run();
        } finally {
            changed();
        }
    }

    void changed() {
        show();
        changed.run();
    }

    void giveUp(StatementRow row) {
        rows.remove(row);
        show();
    }

    /**
     * What is typed here is kept under: each statement's id, that of one that is still on the screen, and one for each new one.
     *
     * @param said of all incidents of the letter
     */
    Set<UUID> places(List<StatementsOf> said) {
        return Stream.of(ofNew(), rows.stream().map(StatementRow::keptUnder),
                        said.stream().filter(one -> one.incident().equals(incident.id())).flatMap(one -> one.statements().stream())
                                .map(one -> one.statement().id().value()))
                .flatMap(place -> place).collect(Collectors.toSet());
    }

    /** Of several that are begun and not saved each has its own. */
    private Stream<UUID> ofNew() {
        String all = appeal.id().value() + "/" + incident.id().value();
        return IntStream.range(0, MOST_BEGUN).mapToObj(n -> n == 0 ? all : all + "/" + n)
                .map(one -> UUID.nameUUIDFromBytes(one.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens what the reader has typed and could not save, if any of it is here. */
    void restore(Set<UUID> begun, List<StatementsOf> said) {
        if (!Collections.disjoint(places(said), begun)) {
            open(true);
            rows.stream().filter(row -> begun.contains(row.keptUnder())).forEach(StatementRow::restore);
            ofNew().filter(begun::contains).toList().forEach(one -> add(one).restore());
        }
    }

    void showAgain() {
        if (isOpen()) {
            show();
        }
    }

    boolean isOpen() {
        return body.isVisible();
    }

    void showRemarks(List<Remark> said) {
        rows.forEach(row -> row.showRemarks(said));
    }

    private void open(boolean open) {
        body.setVisible(open);
        toggle.setText(getTranslation(open ? "appeal.statements.hide" : "appeal.statements.show"));
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
        if (open) {
            show();
        }
    }

    /** Rows that stay are kept, and with them what is typed into them. */
    private void show() {
        now = statements.of(appeal.id(), incident.id());
        List<Remark> remarks = desk.remarks.on(appeal.id());
        List<Founded> all = now.statements();
        rows.removeIf(row -> !row.isNew() && row.isClean() && all.stream().noneMatch(one -> isOf(row, one)));
        for (Founded one : all) {
            StatementRow row = rows.stream().filter(each -> isOf(each, one)).findFirst().orElseGet(() -> {
                StatementRow fresh = new StatementRow(this, desk, reader, one.statement(), null);
                rows.add(fresh);
                return fresh;
            });
            row.show(one, remarks);
        }
        rows.sort(Comparator.comparingInt(row -> place(row, all)));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place(i + 1);
            if (list.getComponentCount() <= i || list.getComponentAt(i) != rows.get(i)) {
                list.addComponentAtIndex(i, rows.get(i));
            }
        }
        list.getChildren().filter(child -> !rows.contains(child)).toList().forEach(list::remove);
        ofRemoved.removeAll();
        remarks.stream().filter(this::isOfRemoved).forEach(one -> ofRemoved.add(new RemarkEntry(one)));
        showFacts();
        say(now);
    }

    private boolean isOfRemoved(Remark remark) {
        return remark.anchor() != null && remark.anchor().isRemoved() && remark.anchor().place() instanceof Remark.AtStatement at
                && at.incident().equals(incident.id());
    }

    /** What the letter tells after the statements, of which authors decide whether it does. */
    private void showFacts() {
        facts.removeAll();
        List<FactToTell> known = desk.facts.of(appeal.id(), incident.id(), reader);
        if (!known.isEmpty()) {
            facts.add(new Quiet(getTranslation("appeal.facts")));
        }
        known.forEach(one -> {
            Checkbox tell = new Checkbox(one.words(), one.told());
            tell.setHelperText(one.unconfirmed() ? getTranslation("appeal.facts.unconfirmed") : null);
            tell.addValueChangeListener(change -> act(() -> desk.facts.tell(appeal.id(), one.fact(), change.getValue())));
            facts.add(new Div(tell));
        });
    }

    private static int place(StatementRow row, List<Founded> all) {
        return all.stream().filter(one -> isOf(row, one)).mapToInt(all::indexOf).findFirst().orElse(all.size());
    }

    private static boolean isOf(StatementRow row, Founded one) {
        return row.known().id().equals(one.statement().id());
    }

    private void say(@Nullable StatementsOf known) {
        boolean composed = known == null || known.areComposed();
        composeAnew.setVisible(!composed);
        state.removeAll();
        state.add(new Quiet(getTranslation(composed ? "appeal.statements.composed" : "appeal.statements.written")));
        long marked = known == null ? 0 : known.statements().stream().filter(Founded::isMarked).count();
        if (marked > 0) {
            state.add(new StatusBadge(Tone.WARNING, getTranslation("appeal.statements.marked", marked)));
        }
    }

    private void add() {
        ofNew().filter(place -> rows.stream().noneMatch(row -> row.keptUnder().equals(place))).findFirst()
                .ifPresentOrElse(this::add, () -> Notices.refused(getTranslation("appeal.statements.add.most", MOST_BEGUN)));
    }

    private StatementRow add(UUID begun) {
        StatementRow row = new StatementRow(this, desk, reader, Statement.begun(appeal.id(), incident.id(), rows.size()), begun);
        rows.add(row);
        show();
        row.focusAgain();
        return row;
    }

    private void askToComposeAnew() {
        ConfirmDialog question = new ConfirmDialog(getTranslation("appeal.statements.composeAnew.question", incident.number().toString()),
                getTranslation("appeal.statements.composeAnew.hint"), getTranslation("appeal.statements.composeAnew"),
                confirm -> act(() -> {
                    statements.composeAnew(appeal.id(), incident.id());
                    rows.clear();
                }));
        question.setCancelable(true);
        question.setCancelText(getTranslation("appeal.statements.composeAnew.not"));
        question.open();
    }

    /** One language at a time where there is no room for three. */
    private Tabs languages() {
        Tabs tabs = new Tabs();
        for (Language language : Language.values()) {
            tabs.add(new Tab(getTranslation("ui.language." + language)));
        }
        tabs.addClassName("statement-tabs");
        tabs.addSelectedChangeListener(change -> openLanguage(Language.values()[tabs.getSelectedIndex()]));
        tabs.setSelectedIndex(appeal.text().language().ordinal());
        openLanguage(appeal.text().language());
        return tabs;
    }

    private void openLanguage(Language language) {
        list.getElement().setAttribute("data-open", language.name());
    }
}
