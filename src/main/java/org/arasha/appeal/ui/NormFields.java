package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.legal.AnalysedNorms;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.legal.ui.NormPicker;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;

/**
 * The norms a letter cites: those that were broken, and those it relies on. What analyses of its cases say besides is taken by a
 * click, and what no analysis says is marked and taken out by one; its authors decide.
 */
class NormFields extends Fields {

    private final transient Norms norms;
    private final transient Supplier<Set<PartialDate>> told;
    private final transient UnaryOperator<Set<PartialDate>> ruling;
    private final transient Supplier<AnalysedNorms.Found> analysed;
    private final NormPicker broken;
    private final NormPicker relied;
    private final Div beside = new Div();
    private transient List<Set<NormId>> said = List.of();

    /**
     * @param told   the days that the letter tells of, or its own where none is known: on one of them each that was broken must have been in force
     * @param ruling of those, with the letter's own, for what is relied on
     */
    NormFields(AppealDesk desk, Appeal appeal, Supplier<Set<PartialDate>> told, UnaryOperator<Set<PartialDate>> ruling) {
        this.norms = desk.norms;
        this.told = told;
        this.ruling = ruling;
        this.analysed = () -> desk.appeals.analysed(appeal.id());
        broken = picker(told, appeal.norms(true), "appeal.norms.broken");
        relied = picker(() -> ruling.apply(told.get()), appeal.norms(false), "appeal.norms.relied");
        add(broken, broken.texts(), relied, relied.texts(), beside);
        compare();
    }

    private NormPicker picker(Supplier<Set<PartialDate>> days, Set<NormId> chosen, String label) {
        NormPicker picker = new NormPicker(norms, days, chosen);
        picker.setLabel(getTranslation(label));
        return picker;
    }

    /** @param listener called after an author has chosen otherwise */
    void onChange(Runnable listener) {
        Stream.of(broken, relied).forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.run();
            }
        }));
    }

    Set<Appeal.Cited> value() {
        return Stream.concat(broken.chosen().stream().map(Appeal.Cited::broken), relied.chosen().stream().map(Appeal.Cited::relied))
                .collect(Collectors.toSet());
    }

    void show(Set<Appeal.Cited> now) {
        broken.show(ids(now, true));
        relied.show(ids(now, false));
        compare();
    }

    Checks check(Checks checks) {
        Set<PartialDate> days = told.get();
        return relied.check(broken.check(checks, days), ruling.apply(days));
    }

    boolean isAmong(Collection<Component> wanting) {
        return wanting.contains(broken) || wanting.contains(relied);
    }

    /** Left alone while it says the same: somebody may be on one of its buttons. */
    private void compare() {
        AnalysedNorms.Found found = analysed.get();
        List<Set<NormId>> now = List.of(besides(found.broken(), broken.chosen()), besides(found.relied(), relied.chosen()),
                besides(broken.chosen(), found.broken()));
        if (!now.equals(said)) {
            said = now;
            beside.removeAll();
            offer(now.get(0), broken, "appeal.norms.take.broken");
            offer(now.get(1), relied, "appeal.norms.take.relied");
            unsaid(now.get(2));
        }
    }

    private void offer(Set<NormId> offered, NormPicker picker, String words) {
        norms.byId(offered).forEach(norm -> {
            Button take = new Button(getTranslation(words, picker.getItemLabelGenerator().apply(norm)), click -> picker.take(norm));
            take.addClassName("named");
            beside.add(take);
        });
    }

    private void unsaid(Set<NormId> without) {
        norms.byId(without).forEach(norm -> {
            String named = broken.getItemLabelGenerator().apply(norm);
            Paragraph line = new Paragraph(getTranslation("appeal.norms.inNoAnalysis", named));
            line.addClassName("draft-line");
            Button drop = new Button(getTranslation("appeal.norms.drop", named), click -> broken.drop(norm));
            drop.addClassName("named");
            beside.add(line, drop);
        });
    }

    private static Set<NormId> besides(Set<NormId> all, Set<NormId> others) {
        return all.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }

    private static Set<NormId> ids(Set<Appeal.Cited> cited, boolean broken) {
        return cited.stream().filter(one -> one.broken() == broken).map(Appeal.Cited::norm).collect(Collectors.toSet());
    }
}
