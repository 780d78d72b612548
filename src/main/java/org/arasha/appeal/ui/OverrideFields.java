package org.arasha.appeal.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arasha.appeal.ApprovalRule;
import org.arasha.appeal.Overrides;
import org.arasha.desk.DraftKeeper;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;

/** For each thing in the way that a manager lets approvers go past: why it is gone past. */
class OverrideFields extends Fields {

    private final Map<ApprovalRule, TextArea> reasons = new EnumMap<>(ApprovalRule.class);

    OverrideFields(List<Refusal> warnings, Set<ApprovalRule> marked) {
        warnings.stream().map(ApprovalRule::of).flatMap(Optional::stream).filter(marked::contains).distinct().forEach(rule -> {
            TextArea reason = Inputs.text("appeal.override." + rule, Overrides.LONGEST_REASON);
            reason.setHelperText(getTranslation("appeal.override.hint"));
            reasons.put(rule, reason);
            add(reason);
        });
    }

    DraftKeeper keptBy(DraftKeeper draft) {
        reasons.forEach((rule, reason) -> draft.text("past " + rule, reason));
        return draft;
    }

    /** None is empty, none too long. */
    boolean areFilled() {
        Checks checks = new Checks();
        reasons.values().forEach(reason -> checks.filled(reason).atMost(reason, Overrides.LONGEST_REASON));
        return checks.passed();
    }

    Map<ApprovalRule, String> reasons() {
        Map<ApprovalRule, String> written = new EnumMap<>(ApprovalRule.class);
        reasons.forEach((rule, reason) -> written.put(rule, reason.getValue()));
        return written;
    }
}
