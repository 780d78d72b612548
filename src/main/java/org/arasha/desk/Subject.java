package org.arasha.desk;

import java.util.UUID;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a list of work shows of a record.
 *
 * @param id           what the step is about; the record itself, or a part of it
 * @param routeId      the record in addresses: {@code 2019-0008}; never personal data
 * @param number       the number people know it by
 * @param title        its title, or part of it, in the languages it has
 * @param urgent       whether it goes before others
 * @param caseId       the case whose visibility rules the step, or null where it belongs to no single case
 * @param restricted   whether only members of the case see the step
 * @param organisation the partner organisation that alone sees the step, or null
 */
public record Subject(UUID id, String routeId, String number, LocalizedText title, boolean urgent,
        @Nullable UUID caseId, boolean restricted, @Nullable UUID organisation) {}
