package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.CasesOfPerson.Namesake;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;

/** What tells somebody apart from others of the same name, on one line. */
public final class NamesakeWords {

    private NamesakeWords() {}

    public static String of(Namesake one, Component any) {
        Language language = Here.language();
        return Stream.of(one.person().name().in(language), one.person().post().in(language), one.person().organisation().in(language),
                one.locality().in(language), any.getTranslation("incident.namesake.cases", one.cases()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
