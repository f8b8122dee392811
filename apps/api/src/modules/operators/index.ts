export { OperatorAccounts } from './accounts/operator-accounts.js';
export { GrantSweep } from './grants/grant-sweep.js';
export { OpenAnswers } from './reading/open-answers.js';
export { OperatorsModule } from './operators.module.js';
export { OPERATORS_ROUTES } from './reading/scope.js';
