const weights = Array.from({ length: 17 }, (_, at) => 2 ** (17 - at) % 11);

/** Whether it is a citizen's number of 18 signs with a right check digit and a day of birth that exists (GB 11643-1999). */
export const isIdNumber = (value: string): boolean => {
  const number = value.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number) || !isDay(birthdayIn(number))) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17];
};

/** The day of birth that an ID number holds, yyyy-mm-dd. */
export const birthdayIn = (idNumber: string): string => `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
};
