-- What a law is called is read by officials and lawyers: as it is published, not in a translation of ours.
update holiday set source = 'Закон РК «О праздниках в Республике Казахстан»' where source = 'Law on holidays';
update holiday set source = 'Трудовой кодекс РК' where source like 'Labour Code%';
