package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.arasha.access.OwnLanguage;
import org.arasha.access.ReturnedMail;
import org.arasha.insight.Digests;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;

/** At which hour the mail about one's day comes, if at all, and in which language one is written to. */
class DigestSection extends Section {

    DigestSection(Digests digests, OwnLanguage own, ReturnedMail returned) {
        super("insight.digest");
        add(new Paragraph(getTranslation("insight.digest.hint")));
        if (!returned.hasAddress()) {
            add(new Paragraph(getTranslation("insight.digest.noAddress")));
        }
        Select<Integer> hour = Inputs.any("insight.digest.hour", "insight.digest.never",
                IntStream.range(0, Digests.HOURS).boxed().toList(), one -> LocalTime.of(one, 0).toString());
        hour.setValue(digests.hour().orElse(null));
        Select<Language> language = Inputs.choice("insight.digest.language", "ui.language.name.", Language.values());
        language.setValue(own.now());
        Button save = new Button(getTranslation("ui.save"), click -> {
            digests.choose(hour.getValue());
            own.choose(language.getValue());
            Notices.done(getTranslation(hour.isEmpty() ? "insight.digest.savedNever" : "insight.digest.saved",
                    hour.isEmpty() ? "" : LocalTime.of(hour.getValue(), 0).toString()));
        });
        Fields fields = new Fields(Inputs.pair(hour, language), save);
        add(fields);
    }
}
