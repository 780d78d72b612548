package org.arasha.desk;

import java.util.Set;
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
 * @param cases        what it belongs to: only who may see all of them sees the step
 * @param organisation the partner organisation that alone sees the step, or null
 */
public record Subject(UUID id, String routeId, String number, LocalizedText title, boolean urgent,
        Set<UUID> cases, @Nullable UUID organisation) {}
