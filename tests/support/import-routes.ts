import { type AHouse, county } from './house';
import { madeIdNumber } from './imported-county';

const admins = ['admin', 'townAdmin', 'farAdmin'] as const;
const exporters = ['officer', 'elsewhere', 'town', 'farOfficer', ...admins] as const;
type Who = (typeof exporters)[number];

const twelve = 'abcdefghijkl';
export const importBody = { kind: 'households', fileName: 'a.csv', bytes: 12, areaPath: county } as const;
export const exportBody = { kind: 'areas', format: 'csv', areaPath: county, numbers: false, purpose: '每月报送' } as const;

/** An import whose file is still to come: twelve bytes. */
export const anUpload = async (at: AHouse): Promise<string> =>
  (await at.ask<{ id: string }>('admin', 'POST', '/api/imports', importBody)).body.id;

let turn = 0;
/** An import that was checked: two people right, one wrong. */
export const aChecked = async (at: AHouse): Promise<string> => {
  turn += 1;
  const people = [0, 1].map(
    (place) => `导-${turn},liuyin,周大山,${place === 0 ? '户主' : '子女'},${madeIdNumber('1970-01-02', turn * 2 + place)}`,
  );
  const table = `户编号,所在区域,成员姓名,与户主关系,身份证号\n${people.join('\n')}\n导-${turn},liuyin,周小河,子女,123\n`;
  const { body } = await at.ask<{ id: string }>('admin', 'POST', '/api/imports', {
    ...importBody,
    areaPath: county,
    bytes: Buffer.byteLength(table),
  });
  await at.ask('admin', 'PUT', `/api/imports/${body.id}/parts/0`, table);
  await at.house.jobs.finish('IMPORT', body.id);
  return body.id;
};
export const aRunning = async (at: AHouse): Promise<string> => {
  const id = await aChecked(at);
  await at.ask('admin', 'POST', `/api/imports/${id}/run`);
  return id;
};
export const anExport = async (at: AHouse): Promise<string> =>
  (await at.ask<{ id: string }>('admin', 'POST', '/api/exports', exportBody)).body.id;

/** Administrators run imports of their area; who may export what is told by its kind. */
export const importExpected = () => {
  const admin = { may: ['admin'] as Who[], gate: [...admins] };
  const exporter = { may: ['admin'] as Who[], gate: [...exporters] };
  return {
    GetImportTemplate: { may: [...admins], gate: [...admins], make: async () => 'areas' },
    StartImport: { ...admin, body: () => importBody },
    UploadImportPart: { ...admin, make: anUpload, body: () => twelve },
    GetImport: { ...admin, make: anUpload },
    GetImports: { may: [...admins], gate: [...admins] },
    GetImportRows: { ...admin, make: aChecked },
    GetImportReport: { ...admin, make: aChecked },
    RunImport: { ...admin, make: aChecked },
    StopImport: { ...admin, make: aRunning },
    DropImport: { ...admin, make: aChecked },
    StartExport: { ...exporter, body: () => exportBody },
    GetExports: { may: [...exporters], gate: [...exporters] },
    GetExport: { ...exporter, make: anExport },
    StopExport: { ...exporter, make: anExport },
    GetExportFile: { may: [] as Who[] },
  };
};

/** Two ways to ask for each write; of a part the JSON text of ten letters is twelve bytes. */
export const importWrites = {
  StartImport: { who: 'admin', body: importBody, other: { ...importBody, fileName: 'b.csv' } },
  UploadImportPart: { who: 'admin', make: anUpload, body: 'abcdefghij', other: 'bbbbbbbbbb' },
  RunImport: { who: 'admin', make: aChecked },
  StopImport: { who: 'admin', make: aRunning },
  DropImport: { who: 'admin', make: aChecked },
  StartExport: { who: 'admin', body: exportBody, other: { ...exportBody, format: 'xlsx' } },
  StopExport: { who: 'admin', make: anExport },
};
