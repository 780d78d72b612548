package org.arasha.imports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.arasha.incident.CategoryId;
import org.arasha.intake.ForeignCase;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, as the case it would become.
 *
 * @param number    of the row in the file
 * @param ownNumber of the case where it comes from; empty where it has none
 */
public record CaseRow(int number, String title, @Nullable PartialDate when, String locality, @Nullable String region,
        String spot, Set<CategoryId> categories, List<TypedParticipant> victims, List<String> claims, String sourceTitle,
        String sourceAddress, String ownNumber, boolean restricted, String told, List<Problem> problems) {

    public boolean isSound() {
        return problems.stream().noneMatch(Problem::fatal);
    }

    /** @throws NullPointerException when the row is not sound */
    ForeignCase asCase(Mapping mapping) {
        return new ForeignCase(mapping.language(), title, Objects.requireNonNull(when), locality, region, spot, categories, victims,
                claims, mapping.toldBy(), sourceTitle, sourceAddress, restricted, told);
    }

    CaseRow warned(List<Problem> warnings) {
        return new CaseRow(number, title, when, locality, region, spot, categories, victims, claims, sourceTitle, sourceAddress,
                ownNumber, restricted, told, Stream.concat(problems.stream(), warnings.stream()).toList());
    }

    CaseRow with(List<TypedParticipant> others) {
        return new CaseRow(number, title, when, locality, region, spot, categories, others, claims, sourceTitle, sourceAddress,
                ownNumber, restricted, told, problems);
    }

    @Override
    public String toString() {
        return "CaseRow[" + number + "]";
    }
}
