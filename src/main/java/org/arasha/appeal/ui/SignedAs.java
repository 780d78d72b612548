package org.arasha.appeal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Letters;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;

/** Under whose name, in which post, under which texts and until when a signature is asked for; whoever gives it says that it is they. */
class SignedAs extends Fields {

    private final Checkbox confirmed = new Checkbox(getTranslation("appeal.link.confirmed"));

    SignedAs(Letters.Asked asked) {
        Language reader = Here.language();
        add(new Paragraph(getTranslation("appeal.link.filed", asked.filed().size(), asked.filed().stream()
                .map(one -> getTranslation("ui.language.name." + one)).collect(Collectors.joining(", ")))));
        if (asked.until() != null) {
            add(new Paragraph(getTranslation("appeal.link.until", Dates.day(asked.until()))));
        }
        add(new H3(getTranslation("appeal.link.sign")));
        Div who = new Div();
        Stream.of(asked.signatory().name(), asked.signatory().post(), asked.organisation()).map(words -> words.in(reader))
                .filter(words -> !words.isEmpty()).forEach(words -> who.add(new Div(words)));
        add(who);
        confirmed.setHelperText(getTranslation("appeal.link.confirmed.hint"));
        add(confirmed);
    }

    Checks check(Checks checks) {
        return checks.that(confirmed, confirmed.getValue(), "appeal.refusal.notConfirmed");
    }
}
