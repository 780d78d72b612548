package org.arasha.audit.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arasha.shared.Texts;

/** What was done, in the reader's language; that a step changed hands names the step, that roles were given names the role. */
final class ActWords {

    private static final Pattern STEP = Pattern.compile("(.+)(Claimed|TakenOver|GivenBack|TakenBack|HandedOver|WentToStandIn|Extended)");
    private static final Pattern ROLE = Pattern.compile("Role(Given|Taken)(.+)");

    private ActWords() {}

    static String of(String act) {
        UI ui = UI.getCurrent();
        Matcher role = ROLE.matcher(act);
        if (role.matches()) {
            return ui.getTranslation("audit.role." + role.group(1),
                    ui.getTranslation("access.role." + role.group(2).toUpperCase(Locale.ROOT)));
        }
        Matcher step = STEP.matcher(act);
        return step.matches() && Texts.has("step.Task_" + step.group(1))
                ? ui.getTranslation("audit.step." + step.group(2), ui.getTranslation("step.Task_" + step.group(1)))
                : ui.getTranslation("audit.act." + act);
    }
}
