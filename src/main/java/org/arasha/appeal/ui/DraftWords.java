package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealDraft.Field;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;

/** How the fields of a draft are called, and how what is in them reads where two versions are compared. */
class DraftWords {

    private final AppealDesk desk;
    private final Language reader = Here.language();

    DraftWords(AppealDesk desk) {
        this.desk = desk;
    }

    static String label(Field field) {
        return switch (field) {
            case SUBJECT -> "appeal.subject";
            case DATE -> "appeal.date";
            case LANGUAGE -> "appeal.language";
            case INTRODUCTION -> "appeal.introduction";
            case INCIDENTS -> "appeal.incidents";
            case ASSESSMENT -> "appeal.assessment";
            case NORMS -> "appeal.norms";
            case CONCLUSION -> "appeal.conclusion";
            case ADDRESSEES -> "appeal.addressees";
            case ADDRESSING -> "appeal.addressing";
            case DEMANDS -> "appeal.demands";
            case SIGN_UNTIL -> "appeal.signUntil";
        };
    }

    String of(Field field, AppealDraft draft) {
        return switch (field) {
            case SUBJECT -> FieldSet.allLanguages(draft.text().subject());
            case DATE -> Dates.day(draft.text().date());
            case LANGUAGE -> translated("ui.language.name." + draft.text().language());
            case INTRODUCTION -> FieldSet.allLanguages(draft.text().introduction());
            case INCIDENTS -> draft.incidents().stream().map(this::incident).collect(Collectors.joining("; "));
            case ASSESSMENT -> FieldSet.allLanguages(draft.text().assessment());
            case NORMS -> norms(draft);
            case CONCLUSION -> FieldSet.allLanguages(draft.text().conclusion());
            case ADDRESSEES -> draft.addressees().stream().map(this::addressee).collect(Collectors.joining("; "));
            case ADDRESSING -> translated("appeal.addressing." + draft.text().addressing());
            case DEMANDS -> draft.demands().stream().map(this::demand).collect(Collectors.joining("; "));
            case SIGN_UNTIL -> draft.signUntil() == null ? "" : Dates.day(draft.signUntil());
        };
    }

    private String incident(Appeal.Part part) {
        String number = desk.incidents.visible(part.incident()).number().toString();
        return part.mentioned() ? number + " (" + translated("appeal.mentioned") + ")" : number;
    }

    private String norms(AppealDraft draft) {
        Map<NormId, Norm> norms = desk.norms.byId(draft.norms().stream().map(Appeal.Cited::norm).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Norm::id, norm -> norm));
        return draft.norms().stream().map(one -> norm(one, Objects.requireNonNull(norms.get(one.norm())))).sorted().collect(Collectors.joining("; "));
    }

    private String norm(Appeal.Cited one, Norm norm) {
        return norm.law().in(reader) + ", " + norm.ref().article() + " (" + translated(one.broken() ? "appeal.norm.broken" : "appeal.norm.relied") + ")";
    }

    private String addressee(Appeal.Addressee one) {
        String name = desk.authorities.officials(List.of(one.official())).values().stream()
                .map(official -> official.post().in(reader) + ", " + official.name().in(reader)).collect(Collectors.joining());
        return Stream.of(name, translated("channel." + one.channel()), one.email() == null ? "" : one.email(),
                        one.language() == null ? "" : translated("ui.language.name." + one.language()))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    private String demand(Appeal.Demand one) {
        return desk.authorities.find(one.authority()).name().in(reader) + ": " + FieldSet.allLanguages(one.text());
    }

    private static String translated(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
