package org.arasha.calendar.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.arasha.calendar.Edit;
import org.arasha.calendar.Says;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.StatutoryTerm.Unit;
import org.arasha.calendar.TermKind;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** A rule of the table of terms. Its kind stays as it was entered, because deadlines go by it. */
class RuleForm extends EditForm<StatutoryTerm> {

    private static final int LONGEST_ARTICLE = 20;

    private final List<StatutoryTerm> others;
    private long row;
    private final Select<TermKind> kind = Inputs.choice("calendar.rule.kind", "calendar.kind.", TermKind.values());
    private final Select<String> law = new Select<>();
    private final TextField article = Inputs.line("calendar.rule.article", LONGEST_ARTICLE);
    private final DatePicker from = Days.picker();
    private final DatePicker until = Days.picker();
    private final IntegerField amount = new IntegerField(getTranslation("calendar.rule.amount"));
    private final Select<Unit> unit = Inputs.choice("calendar.rule.unit", "calendar.unit.", Unit.values());
    private final Select<Start> starts = Inputs.choice("calendar.rule.starts", "calendar.startsWhen.", Start.values());
    private final Checkbox moves = new Checkbox(getTranslation("calendar.rule.moves"), true);
    private final Checkbox receiptMoves = new Checkbox(getTranslation("calendar.rule.receiptMoves"), true);
    private final Select<Says> says = Inputs.choice("calendar.rule.says.label", "calendar.says.", Says.values());
    private final Div counts = Inputs.pair(amount, unit, starts);
    private final TextField source = Inputs.line("calendar.source", Edit.LONGEST_SOURCE);

    /** @param others all rules there are */
    RuleForm(List<StatutoryTerm> others) {
        this.others = others;
        law.setLabel(getTranslation("calendar.rule.law"));
        law.setItems(StatutoryTerm.LAWS);
        law.setItemLabelGenerator(this::law);
        from.setLabel(getTranslation("calendar.rule.from"));
        until.setLabel(getTranslation("calendar.rule.until"));
        until.setHelperText(getTranslation("calendar.rule.until.hint"));
        starts.addValueChangeListener(change -> show());
        kind.addValueChangeListener(change -> {
            says.setItems(said());
            show();
        });
        show();
        add(Inputs.pair(kind, law, article), Inputs.pair(from, until), counts, moves, receiptMoves, says, source);
    }

    /** What counts nothing says one thing of several. */
    private void show() {
        boolean counting = said().isEmpty();
        counts.setVisible(counting);
        moves.setVisible(counting);
        receiptMoves.setVisible(counting && starts.getValue() == Start.RECEIPT);
        says.setVisible(!counting);
    }

    private List<Says> said() {
        return kind.isEmpty() ? List.of() : kind.getValue().says();
    }

    @Override
    public void fill(StatutoryTerm known) {
        row = known.id();
        kind.setValue(known.kind());
        kind.setReadOnly(known.id() != 0);
        law.setValue(known.law());
        article.setValue(known.article());
        from.setValue(known.validFrom());
        until.setValue(known.validUntil());
        says.setValue(known.says());
        amount.setValue(known.says() == null ? known.amount() : null);
        unit.setValue(known.unit());
        starts.setValue(known.starts());
        moves.setValue(known.moves());
        receiptMoves.setValue(known.receiptMoves());
        source.setValue(known.source());
    }

    @Override
    public boolean isRight() {
        boolean filled = new Checks().filled(kind).filled(law).filled(article).atMost(article, LONGEST_ARTICLE).day(from, true).day(until, false)
                .that(until, until.isEmpty() || from.isEmpty() || !until.getValue().isBefore(from.getValue()), "calendar.refusal.endBeforeStart")
                .that(says, says.isVisible() == !says.isEmpty(), "ui.required")
                .that(amount, !counts.isVisible() || !amount.isEmpty() && amount.getValue() >= 1 && amount.getValue() <= Edit.MOST_UNITS, "calendar.refusal.amount",
                        Edit.MOST_UNITS)
                .that(unit, !counts.isVisible() || !unit.isEmpty(), "ui.required")
                .that(starts, !counts.isVisible() || !starts.isEmpty(), "ui.required").filled(source).atMost(source, Edit.LONGEST_SOURCE).passed();
        return filled && givesOneTerm();
    }

    /** Said at the day, because it is the days that have to be put right. */
    private boolean givesOneTerm() {
        StatutoryTerm typed = value(null);
        Optional<StatutoryTerm> other = others.stream().filter(one -> one.id() != row && one.meets(typed)).findFirst();
        return other.isEmpty() || new Checks().that(from, false, "calendar.rule.twoTerms", law(other.get().law()), other.get().article(),
                Dates.day(other.get().validFrom())).passed();
    }

    @Override
    public StatutoryTerm value(@Nullable StatutoryTerm known) {
        if (says.isVisible()) {
            return StatutoryTerm.saying(row, kind.getValue(), says.getValue(), law.getValue(), article.getValue().strip(), from.getValue(),
                    until.getValue(), source.getValue().strip());
        }
        return new StatutoryTerm(row, kind.getValue(), law.getValue(), article.getValue().strip(), from.getValue(), until.getValue(),
                Objects.requireNonNull(amount.getValue()), unit.getValue(), moves.getValue(), receiptMoves.isVisible() && receiptMoves.getValue(),
                source.getValue().strip(), starts.getValue(), null, null);
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("calendar.rule.kind", kind, one -> getTranslation("calendar.kind." + one))
                .with("calendar.rule.law", law, this::law).text("calendar.rule.article", article)
                .with("calendar.rule.from", from, Dates::day).with("calendar.rule.until", until, Dates::day)
                .with("calendar.rule.says.label", says, one -> getTranslation("calendar.says." + one))
                .with("calendar.rule.amount", amount, String::valueOf).with("calendar.rule.unit", unit, one -> getTranslation("calendar.unit." + one))
                .with("calendar.rule.starts", starts, one -> getTranslation("calendar.startsWhen." + one))
                .with("calendar.rule.moves", moves, this::yes).with("calendar.rule.receiptMoves", receiptMoves, this::yes)
                .text("calendar.source", source);
    }

    private String law(@Nullable String key) {
        return key == null ? "" : getTranslation("calendar.law." + key);
    }

    private String yes(boolean is) {
        return getTranslation(is ? "ui.yes" : "ui.no");
    }
}
