import { ReportNoShow } from '@shared/help/help-commands.contracts';
import { helpCommand } from './help.command';
import { askerOrOfficer } from './help.relations';
import { reportNoShow } from './taking.decisions';

export const reportNoShowRoute = helpCommand(
  ReportNoShow,
  'reportNoShow',
  ({ help, viewer }) => askerOrOfficer(help, viewer),
  ({ help, call, rules, now }) => reportNoShow(help, call.body.placeId, call.body.newStart, rules, now),
);
