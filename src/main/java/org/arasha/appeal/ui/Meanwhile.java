package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;

/** Says that somebody else, or another tab, has saved the appeal since it was opened here, and asks which version is to stand. */
class Meanwhile extends Div {

    /** What is written here; incidents join and leave beside it. */
    private static final List<Map.Entry<String, Function<Appeal, Object>>> PARTS = List.of(
            Map.entry("appeal.subject", one -> one.text().subject()),
            Map.entry("appeal.date", one -> one.text().date()),
            Map.entry("appeal.language", one -> one.text().language()),
            Map.entry("appeal.addressing", one -> one.text().addressing()),
            Map.entry("appeal.introduction", one -> one.text().introduction()),
            Map.entry("appeal.assessment", one -> one.text().assessment()),
            Map.entry("appeal.norms", Appeal::norms),
            Map.entry("appeal.conclusion", one -> one.text().conclusion()),
            Map.entry("appeal.addressees", Appeal::addressees),
            Map.entry("appeal.demands", Appeal::demands),
            Map.entry("appeal.signUntil", one -> Stream.ofNullable(one.signUntil()).toList()));

    Meanwhile(Appeal opened, Appeal now, Runnable mine, Runnable theirs) {
        addClassName("versions");
        getElement().setAttribute("role", "alert");
        String parts = changed(opened, now).map(key -> getTranslation(key)).collect(Collectors.joining(", "));
        add(new Paragraph(getTranslation("ui.versions.title")), new Paragraph(getTranslation("appeal.meanwhile", parts)),
                new Button(getTranslation("appeal.meanwhile.mine"), click -> mine.run()),
                new Button(getTranslation("appeal.meanwhile.theirs"), click -> theirs.run()));
    }

    /** The keys of the words for what differs. */
    static Stream<String> changed(Appeal opened, Appeal now) {
        return PARTS.stream().filter(part -> !Objects.equals(part.getValue().apply(opened), part.getValue().apply(now)))
                .map(Map.Entry::getKey);
    }
}
