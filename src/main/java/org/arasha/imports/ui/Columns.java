package org.arasha.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arasha.imports.Field;
import org.arasha.imports.ImportRun;
import org.arasha.imports.Imports;
import org.arasha.imports.Mapping;
import org.arasha.imports.Preview;
import org.arasha.incident.Claim;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** What the columns are: on the left a column with samples of it, on the right the field that it becomes. */
class Columns extends Div {

    private static final int SHOWN = 60;

    private final List<Select<Field>> fields = new ArrayList<>();
    private final Select<Language> language = Inputs.choice("imports.language", "ui.language.name.", Language.values());
    private final Select<Claim.Attribution> toldBy =
            Inputs.choice("intake.toldBy", "incident.attribution.", Claim.Attribution.values());
    private final RadioButtonGroup<Mapping.Aim> aim = new RadioButtonGroup<>(getTranslation("imports.aim"), Mapping.Aim.values());

    Columns(Imports imports, Preview preview, ImportRun run, Runnable done) {
        Mapping suggested = preview.suggested(run.id(), Here.language());
        List<List<String>> samples = preview.samples(run.id());
        UnorderedList list = new UnorderedList();
        list.addClassName("import-columns");
        for (int column = 0; column < run.header().size(); column++) {
            list.add(line(run.header().get(column), column, samples, suggested));
        }
        language.setValue(suggested.language());
        toldBy.setValue(suggested.toldBy());
        aim.setValue(suggested.aim());
        aim.setItemLabelGenerator(one -> getTranslation("imports.aim." + one));
        Div texts = new Div(language, toldBy);
        texts.addClassName("pair");
        Fields rows = new Fields(aim, texts);
        Button check = new Button(getTranslation("imports.check"), click -> {
            if (isComplete()) {
                preview.map(run.id(), mapping());
                done.run();
            }
        });
        check.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Button discard = new Button(getTranslation("imports.discard"), click -> {
            imports.discard(run.id());
            Notices.done(getTranslation("imports.discarded"));
            UI.getCurrent().navigate(ImportsNavigation.ALL);
        });
        Div buttons = new Div(check, discard);
        buttons.addClassName("import-buttons");
        add(new Section("imports.rows", rows), new Section("imports.columns", new Paragraph(getTranslation("imports.columns.hint")), list),
                buttons);
    }

    private ListItem line(String name, int column, List<List<String>> samples, Mapping suggested) {
        Span header = new Span(name);
        header.addClassName("work-title");
        String values = samples.stream().map(row -> column < row.size() ? row.get(column) : "").filter(value -> !value.isEmpty())
                .map(value -> value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value).collect(Collectors.joining(" · "));
        Div left = new Div(header, new Quiet(values.isEmpty() ? getTranslation("imports.noSample") : values));
        left.addClassName("work-what");
        Select<Field> field = new Select<>();
        field.setItems(Field.values());
        field.setAriaLabel(getTranslation("imports.becomes", name));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("imports.becomes.nothing"));
        field.setPlaceholder(getTranslation("imports.becomes.nothing"));
        field.setItemLabelGenerator(one -> one == null ? getTranslation("imports.becomes.nothing") : getTranslation("imports.field." + one));
        suggested.columns().entrySet().stream().filter(one -> one.getValue() == column).findFirst()
                .ifPresent(one -> field.setValue(one.getKey()));
        fields.add(field);
        return new ListItem(left, field);
    }

    private boolean isComplete() {
        Checks checks = new Checks();
        for (Select<Field> field : fields) {
            boolean once = field.isEmpty() || fields.stream().filter(other -> field.getValue() == other.getValue()).count() == 1;
            checks.that(field, once, "imports.twice");
        }
        aim.getValue().needs().stream().filter(needed -> fields.stream().noneMatch(field -> field.getValue() == needed)).findFirst()
                .ifPresent(missing -> checks.that(aim, false, "imports.refusal.fieldMissing." + missing));
        return checks.passed();
    }

    private Mapping mapping() {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (int column = 0; column < fields.size(); column++) {
            if (!fields.get(column).isEmpty()) {
                columns.put(fields.get(column).getValue(), column);
            }
        }
        return new Mapping(columns, language.getValue(), toldBy.getValue(), aim.getValue());
    }
}
