package org.arasha.appeal.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Statement;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** One statement: its languages side by side, and the claims it rests on. */
class StatementFields extends EditForm<Statement> {

    private final transient Map<Language, TextArea> areas = new EnumMap<>(Language.class);
    private final transient Map<Language, Div> columns = new EnumMap<>(Language.class);
    private final transient Map<ClaimId, String> words = new LinkedHashMap<>();
    private final MultiSelectComboBox<ClaimId> claims = new MultiSelectComboBox<>();
    private final Checkbox attributed = new Checkbox();
    private TextArea last;

    /** @param offered the claims on record */
    StatementFields(List<Claim> offered, Language reader) {
        Div texts = new Div();
        texts.addClassName("statement-texts");
        for (Language language : Language.values()) {
            TextArea area = Inputs.text("appeal.statement." + language, Statement.LONGEST);
            area.setMinRows(2);
            area.getElement().setAttribute("lang", language.locale().toLanguageTag());
            area.addFocusListener(focus -> last = area);
            Div column = new Div(area);
            column.addClassName("in-" + language);
            areas.put(language, area);
            columns.put(language, column);
            texts.add(column);
        }
        last = area(reader);
        offered.forEach(claim -> words.put(claim.id(), claim.position() + ". " + claim.text().in(reader)));
        claims.setLabel(getTranslation("appeal.statement.claims"));
        claims.setItems(words.keySet());
        claims.setItemLabelGenerator(id -> words.getOrDefault(id, getTranslation("appeal.statement.claimGone")));
        claims.setWidthFull();
        attributed.setLabel(getTranslation("appeal.statement.attributed"));
        add(texts, claims, attributed);
    }

    /** Where marks of one language go. */
    Div column(Language language) {
        return Objects.requireNonNull(columns.get(language));
    }

    private TextArea area(Language language) {
        return Objects.requireNonNull(areas.get(language));
    }

    void onChange(Runnable changed) {
        Stream.<HasValue<?, ?>>concat(areas.values().stream(), Stream.of(claims, attributed))
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
    }

    /** Whether there is anything to be said of who says so. */
    void askWhetherAttributed(boolean asked) {
        attributed.setVisible(asked || attributed.getValue());
    }

    /** Back to where the reader was writing. */
    void focusAgain() {
        last.focus();
    }

    @Override
    public void fill(Statement known) {
        areas.forEach((language, area) -> area.setValue(Objects.requireNonNullElse(known.text().exactly(language), "")));
        claims.setValue(known.claimIds().stream().filter(words::containsKey).collect(Collectors.toSet()));
        attributed.setValue(known.attributed());
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks();
        areas.values().forEach(area -> checks.atMost(area, Statement.LONGEST));
        return checks.that(last, !text().isEmpty(), "appeal.statement.refusal.empty").passed();
    }

    boolean isAs(Statement known) {
        return text().equals(known.text()) && attributed.getValue() == known.attributed() && claims(known).equals(known.claimIds());
    }

    LocalizedText text() {
        LocalizedText text = LocalizedText.NONE;
        for (Language language : Language.values()) {
            text = text.with(language, area(language).getValue());
        }
        return text;
    }

    boolean attributed() {
        return attributed.getValue();
    }

    /** In their order; those that are gone from the record stay until somebody keeps or composes the statement anew. */
    List<ClaimId> claims(Statement known) {
        List<ClaimId> ids = new ArrayList<>(known.claimIds());
        ids.removeIf(id -> words.containsKey(id) && !claims.getValue().contains(id));
        words.keySet().stream().filter(id -> claims.getValue().contains(id) && !ids.contains(id)).forEach(ids::add);
        return ids;
    }

    @Override
    public Statement value(@Nullable Statement known) {
        throw new UnsupportedOperationException("A statement is written by its service");
    }

    @Override
    public FieldSet fields() {
        FieldSet fields = new FieldSet();
        areas.forEach((language, area) -> fields.text("appeal.statement." + language, area));
        return fields.with("appeal.statement.claims", claims,
                        chosen -> chosen.stream().map(words::get).sorted().collect(Collectors.joining("; ")))
                .with("appeal.statement.attributed", attributed, chosen -> getTranslation("ui.yes"));
    }
}
