package org.arasha.appeal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal.Addressee;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.Appeal.Cited;
import org.arasha.appeal.Appeal.Demand;
import org.arasha.appeal.Appeal.Part;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What authors write and choose in an appeal, besides its statements. Two who do it at once both have what they wrote, unless it
 * is the same field in the same language; then they are asked.
 *
 * @param incidents in their order; which they are is not written here: they join and are taken out
 */
public record AppealDraft(AppealText text, List<Part> incidents, List<Addressee> addressees, List<Demand> demands, Set<Cited> norms,
        @Nullable LocalDate signUntil) {

    public enum Field {
        SUBJECT, DATE, LANGUAGE, INTRODUCTION, INCIDENTS, ASSESSMENT, NORMS, CONCLUSION, ADDRESSEES, ADDRESSING, DEMANDS, SIGN_UNTIL
    }

    public static AppealDraft of(Appeal appeal) {
        return new AppealDraft(appeal.text(), appeal.incidents(), appeal.addressees(), appeal.demands(), appeal.norms(), appeal.signUntil());
    }

    /** Mine, with what others have written elsewhere since; where both have written the same, mine. */
    public AppealDraft over(AppealDraft found, AppealDraft theirs) {
        return merged(found, theirs, new Merging(true));
    }

    /** Theirs, with what I have written elsewhere. */
    public AppealDraft under(AppealDraft found, AppealDraft theirs) {
        return merged(found, theirs, new Merging(false));
    }

    /** What both have written, each otherwise. */
    public Set<Field> contested(AppealDraft found, AppealDraft theirs) {
        AppealDraft mine = over(found, theirs);
        return mine.differences(under(found, theirs));
    }

    public Set<Field> differences(AppealDraft other) {
        Set<Field> different = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!Objects.equals(get(field), other.get(field))) {
                different.add(field);
            }
        }
        return different;
    }

    /** These fields as in the other. */
    public AppealDraft with(Set<Field> fields, AppealDraft other) {
        AppealText mine = text;
        AppealText its = other.text;
        return new AppealDraft(new AppealText(fields.contains(Field.DATE) ? its.date() : mine.date(),
                fields.contains(Field.LANGUAGE) ? its.language() : mine.language(),
                fields.contains(Field.ADDRESSING) ? its.addressing() : mine.addressing(),
                fields.contains(Field.SUBJECT) ? its.subject() : mine.subject(),
                fields.contains(Field.INTRODUCTION) ? its.introduction() : mine.introduction(),
                fields.contains(Field.ASSESSMENT) ? its.assessment() : mine.assessment(),
                fields.contains(Field.CONCLUSION) ? its.conclusion() : mine.conclusion()),
                fields.contains(Field.INCIDENTS) ? other.incidents : incidents,
                fields.contains(Field.ADDRESSEES) ? other.addressees : addressees,
                fields.contains(Field.DEMANDS) ? other.demands : demands,
                fields.contains(Field.NORMS) ? other.norms : norms,
                fields.contains(Field.SIGN_UNTIL) ? other.signUntil : signUntil);
    }

    /** Other addressees and demands, all else as it is. */
    public AppealDraft with(List<Addressee> addressees, List<Demand> demands) {
        return new AppealDraft(text, incidents, addressees, demands, norms, signUntil);
    }

    /** @throws Refusal when it cannot be kept as a draft */
    void requireRight() {
        if (text.subject().isEmpty()) {
            throw new Refusal("appeal.refusal.noSubject");
        }
        Refusal.ifLonger(text.subject(), AppealText.LONGEST_SUBJECT);
        Stream.of(text.introduction(), text.assessment(), text.conclusion()).forEach(part -> Refusal.ifLonger(part, AppealText.LONGEST));
        demands.forEach(demand -> Refusal.ifLonger(demand.text(), Demand.LONGEST));
        Blanks.fault(text.introduction()).or(() -> Blanks.fault(text.conclusion())).ifPresent(Refusal::raise);
    }

    private @Nullable Object get(Field field) {
        return switch (field) {
            case SUBJECT -> text.subject();
            case DATE -> text.date();
            case LANGUAGE -> text.language();
            case INTRODUCTION -> text.introduction();
            case INCIDENTS -> incidents;
            case ASSESSMENT -> text.assessment();
            case NORMS -> norms;
            case CONCLUSION -> text.conclusion();
            case ADDRESSEES -> addressees;
            case ADDRESSING -> text.addressing();
            case DEMANDS -> demands;
            case SIGN_UNTIL -> signUntil;
        };
    }

    private AppealDraft merged(AppealDraft found, AppealDraft theirs, Merging both) {
        AppealText before = found.text;
        AppealText others = theirs.text;
        List<Part> staying = theirs.incidents;
        return new AppealDraft(new AppealText(both.whole(before.date(), text.date(), others.date()),
                both.whole(before.language(), text.language(), others.language()),
                both.whole(before.addressing(), text.addressing(), others.addressing()),
                both.texts(before.subject(), text.subject(), others.subject()),
                both.texts(before.introduction(), text.introduction(), others.introduction()),
                both.texts(before.assessment(), text.assessment(), others.assessment()),
                both.texts(before.conclusion(), text.conclusion(), others.conclusion())),
                both.list(still(found.incidents, found, staying), still(incidents, found, staying), staying, Part::incident, both::whole),
                both.list(found.addressees, addressees, theirs.addressees, Addressee::official, both::whole),
                both.list(found.demands, demands, theirs.demands, Demand::demand, (was, mine, its) -> new Demand(was.demand(),
                        both.whole(was.authority(), mine.authority(), its.authority()), both.texts(was.text(), mine.text(), its.text()))),
                both.set(found.norms, norms, theirs.norms), both.whole(found.signUntil, signUntil, theirs.signUntil));
    }

    /** Without those that were taken out since they were found. */
    private static List<Part> still(List<Part> parts, AppealDraft found, List<Part> staying) {
        Set<IncidentId> takenOut = found.incidents.stream().map(Part::incident).collect(Collectors.toSet());
        staying.stream().map(Part::incident).forEach(takenOut::remove);
        return parts.stream().filter(part -> !takenOut.contains(part.incident())).toList();
    }

    @Override
    public String toString() {
        return "AppealDraft";
    }
}
