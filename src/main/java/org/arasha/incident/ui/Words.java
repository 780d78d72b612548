package org.arasha.incident.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.incident.Detention;
import org.arasha.incident.Equipment;
import org.arasha.incident.LawNames;
import org.arasha.incident.Proceeding;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.jspecify.annotations.Nullable;

/** The parts of a record in a line of words. */
final class Words {

    private final LawNames laws;
    private final @Nullable MonthlyIndex index;

    /** @param index for fines in tenge; without it they are shown in MCI only */
    Words(LawNames laws, @Nullable MonthlyIndex index) {
        this.laws = laws;
        this.index = index;
    }

    String of(Detention held) {
        String length = held.minutes() == null || held.bound() == null ? ""
                : say("incident.length." + held.bound(), held.minutes() / 60, held.minutes() % 60).strip();
        String span = Dates.partial(held.from()) + (held.until() != null ? " – " + Dates.partial(held.until())
                : held.stillHeld() ? " – " + say("incident.held.now") : "");
        return joined(span, held.ofTalk() && !length.isEmpty() ? say("incident.held.talk", length) : length,
                held.body().in(Here.language()), held.place().in(Here.language()));
    }

    /** What is known of how they were held. */
    String conditions(Detention held) {
        return joined(held.force() ? say("incident.held.force") : "", answer("incident.held.counsel", "incident.allowed.", held.counsel()),
                answer("incident.held.contact", "incident.allowed.", held.contact()),
                answer("incident.held.admitted", "incident.admitted.", held.admitted()));
    }

    private static String answer(String labelKey, String prefix, @Nullable Boolean known) {
        Answer answer = Answer.of(known);
        return answer == null ? "" : say(labelKey) + ": " + say(prefix + answer);
    }

    String history(List<Proceeding.Step> steps) {
        return steps.stream().map(this::of).collect(Collectors.joining(" → "));
    }

    private String of(Proceeding.Step step) {
        String law = laws.cited(step.norm().law(), Here.language());
        String article = step.norm().article().isEmpty() ? laws.name(step.norm().law(), Here.language())
                : say(step.norm().part() == null ? "incident.article" : "incident.articlePart", step.norm().article(), law, step.norm().part());
        return say("incident.status." + step.status()) + ", " + article + fine(step)
                + (step.days() == null ? "" : ", " + say("incident.days", step.days()))
                + (step.tenge() == null ? "" : ", " + say("incident.tenge", step.tenge())) + " (" + Dates.partial(step.when()) + ")";
    }

    /** "Hearing: 29.03.2019, 10:00, city court"; empty where none is known. */
    static String of(Proceeding.@Nullable Hearing hearing) {
        return hearing == null ? "" : say("incident.hearing", joined(Dates.day(hearing.on()),
                hearing.at() == null ? "" : hearing.at().toString(), hearing.place().in(Here.language())));
    }

    private String fine(Proceeding.Step step) {
        if (step.mci() == null) {
            return "";
        }
        Optional<String> tenge = index == null ? Optional.empty() : Fines.inTenge(index, step.mci(), step.when());
        return ", " + say("incident.mci", step.mci()) + tenge.map(sum -> " = " + sum).orElse("");
    }

    String of(Equipment one) {
        return say("incident.equipmentKind." + one.kind()) + (one.amount() > 1 ? " × " + one.amount() : "") + ": "
                + say("incident.fate." + one.fate())
                + (one.state() == Equipment.State.NOT_KNOWN ? "" : ", " + say("incident.state." + one.state()));
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    static String say(String key, Object... arguments) {
        return Texts.get(Here.language(), key, arguments);
    }
}
