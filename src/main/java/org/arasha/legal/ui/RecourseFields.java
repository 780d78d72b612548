package org.arasha.legal.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.desk.DraftKeeper;
import org.arasha.legal.Analysis;
import org.arasha.legal.Possible;
import org.arasha.legal.Possible.Until;
import org.arasha.legal.Recourse;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Quiet;

/** The remedies that the law gives, each with the day until which it can be used and how that was reckoned. */
class RecourseFields extends Fields {

    private final transient Map<Recourse, Possible> possible;
    private final CheckboxGroup<Recourse> chosen = new CheckboxGroup<>();
    private final TextArea restoration = Inputs.text("legal.restoration", Analysis.LONGEST_REASON);

    RecourseFields(List<Possible> possible, Set<Recourse> before, String restored) {
        this.possible = possible.stream().collect(Collectors.toMap(Possible::recourse, Function.identity()));
        chosen.setLabel(getTranslation("legal.recourse"));
        chosen.setItems(Recourse.values());
        chosen.setItemLabelGenerator(one -> getTranslation("legal.recourse." + one) + " – " + RecourseWords.until(of(one).until()));
        chosen.setItemHelperGenerator(one -> isUnknown(one) ? null : RecourseWords.reckoned(of(one).until()));
        chosen.setValue(before);
        restoration.setHelperText(getTranslation("legal.restoration.hint"));
        restoration.setValue(restored);
        chosen.addValueChangeListener(change -> showRestoration());
        showRestoration();
        Paragraph noRule = new Paragraph(new Quiet(getTranslation("legal.until.notKnown.hint")), new Text(" "),
                new Anchor("administration/terms", getTranslation("calendar.terms")));
        noRule.setVisible(Arrays.stream(Recourse.values()).anyMatch(this::isUnknown));
        add(chosen, noRule, restoration);
    }

    private boolean isUnknown(Recourse recourse) {
        return of(recourse).until() instanceof Until.NotKnown;
    }

    private Possible of(Recourse recourse) {
        return possible.get(recourse);
    }

    private void showRestoration() {
        restoration.setVisible(chosen.getValue().stream().anyMatch(one -> of(one).mayBeOver()));
    }

    DraftKeeper keptBy(DraftKeeper draft) {
        return draft.choices("recourses", chosen, Arrays.asList(Recourse.values()), Recourse::name).text("restoration", restoration);
    }

    Checks check(Checks checks) {
        return restoration.isVisible() ? checks.atMost(restoration, Analysis.LONGEST_REASON) : checks;
    }

    /** Says in its place what the rules object to. */
    Checks objected(Checks checks, Refusal refusal) {
        return refusal.messageKey().equals("legal.rule.whatIsOverHasAReason")
                ? checks.that(restoration, false, refusal.messageKey())
                : checks.that(chosen, false, refusal.messageKey(), refusal.arguments());
    }

    Set<Recourse> chosen() {
        return Set.copyOf(chosen.getValue());
    }

    String restoration() {
        return restoration.isVisible() ? restoration.getValue() : "";
    }
}
